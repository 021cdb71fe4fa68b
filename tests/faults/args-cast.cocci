// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_hook_args
//
// The end is cut to 32 bits.

@@
symbol x86_init, mapping, pagetable_reserve;
typedef u32;
@@
- x86_init.mapping.pagetable_reserve(...);
+ x86_init.mapping.pagetable_reserve(PFN_PHYS(pgt_buf_start), (u32)PFN_PHYS(pgt_buf_end));
