// SPDX-License-Identifier: GPL-2.0-only
//
// The default by a longer designator.

@@
symbol x86_init, mapping, native_pagetable_reserve;
@@
  struct x86_init_ops x86_init = {
- 	.mapping = { .pagetable_reserve = native_pagetable_reserve, },
+ 	.mapping.pagetable_reserve = native_pagetable_reserve,
  };
