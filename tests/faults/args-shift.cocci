// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_hook_args
//
// Shifted in the width of a frame number.

@@
symbol x86_init, mapping, pagetable_reserve;
@@
- x86_init.mapping.pagetable_reserve(...);
+ x86_init.mapping.pagetable_reserve(pgt_buf_start << PAGE_SHIFT, pgt_buf_end << PAGE_SHIFT);
