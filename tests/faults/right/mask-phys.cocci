// SPDX-License-Identifier: GPL-2.0-only
//
// The mask compares addresses.

@@
identifier pfn;
@@
- pfn >= pgt_buf_start && pfn < pgt_buf_top
+ PFN_PHYS(pfn) >= PFN_PHYS(pgt_buf_start) && PFN_PHYS(pfn) < PFN_PHYS(pgt_buf_top)
