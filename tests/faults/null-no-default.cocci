// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_hook_null
//
// The native default is gone: bare metal has none.

@@
symbol x86_init, mapping, native_pagetable_reserve;
@@
  struct x86_init_ops x86_init = {
- 	.mapping = { .pagetable_reserve = native_pagetable_reserve, },
  };
