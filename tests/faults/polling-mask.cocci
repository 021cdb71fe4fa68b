// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_polling
//
// The mask asks memblock.

@@
identifier mask = mask_rw_pte, pfn;
expression E;
typedef u64;
@@
  mask(...)
  {
  	unsigned long pfn = E;
+ 	u64 size;
+ 	if (memblock_x86_find_in_range_size(PFN_PHYS(pfn), &size, PAGE_SIZE) == PFN_PHYS(pfn))
+ 		return pte;
  	...
  }
