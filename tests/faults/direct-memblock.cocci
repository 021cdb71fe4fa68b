// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_direct_reserve
// tree: 3.2
//
// The call site reserves by itself, in the spelling of 3.2.

@@
symbol x86_init, mapping, pagetable_reserve;
@@
- x86_init.mapping.pagetable_reserve(...);
+ memblock_reserve(PFN_PHYS(pgt_buf_start), PFN_PHYS(pgt_buf_end) - PFN_PHYS(pgt_buf_start));
