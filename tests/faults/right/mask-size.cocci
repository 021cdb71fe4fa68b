// SPDX-License-Identifier: GPL-2.0-only
//
// A local of the mask is the number of pages of the buffer.

@@
identifier mask = mask_rw_pte, pfn;
expression E;
@@
  mask(...)
  {
  	unsigned long pfn = E;
+ 	unsigned long first = pgt_buf_start, nr = pgt_buf_top - first;
  	<...
- 	pfn >= pgt_buf_start && pfn < pgt_buf_top
+ 	pfn >= first && pfn - first < nr
  	...>
  }
