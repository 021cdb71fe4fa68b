// SPDX-License-Identifier: GPL-2.0-only
// fault: x86_init_no_default
//
// The table loses the native default, and the caller does not ask.

@@
identifier table;
@@
  struct x86_init_ops table = {
- 	.mapping = { .pagetable_reserve = native_pagetable_reserve, },
  };
