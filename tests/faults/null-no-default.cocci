// SPDX-License-Identifier: GPL-2.0-only
// fault: x86_init_no_default
//
// The native default is gone: bare metal has none.

@@
symbol x86_init, mapping, native_pagetable_reserve;
@@
  struct x86_init_ops x86_init = {
- 	.mapping = { .pagetable_reserve = native_pagetable_reserve, },
  };
