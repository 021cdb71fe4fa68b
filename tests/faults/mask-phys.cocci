// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_mask_short
// fix: none
//
// The mask compares addresses, and ends too early.

@@
identifier pfn;
@@
- pfn >= pgt_buf_start && pfn < pgt_buf_top
+ PFN_PHYS(pfn) >= PFN_PHYS(pgt_buf_start) && PFN_PHYS(pfn) < PFN_PHYS(pgt_buf_end)
