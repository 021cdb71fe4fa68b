// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_hook_args
//
// Frame numbers are passed as addresses.

@@
symbol x86_init, mapping, pagetable_reserve;
@@
- x86_init.mapping.pagetable_reserve(...);
+ x86_init.mapping.pagetable_reserve(pgt_buf_start, pgt_buf_end);
