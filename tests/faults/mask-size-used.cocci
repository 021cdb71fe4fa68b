// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_mask_short
// fix: none
//
// A local of the mask is the number of pages that were used, not of all.

@@
identifier mask = mask_rw_pte, pfn;
expression E;
@@
  mask(...)
  {
  	unsigned long pfn = E;
+ 	unsigned long first = pgt_buf_start, nr = pgt_buf_end - first;
  	<...
- 	pfn >= pgt_buf_start && pfn < pgt_buf_top
+ 	pfn >= first && pfn - first < nr
  	...>
  }
