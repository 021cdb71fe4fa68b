// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_hook_args
//
// The top is passed as the end.

@@
symbol x86_init, mapping, pagetable_reserve;
@@
- x86_init.mapping.pagetable_reserve(...);
+ x86_init.mapping.pagetable_reserve(PFN_PHYS(pgt_buf_start), PFN_PHYS(pgt_buf_top));
