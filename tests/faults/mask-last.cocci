// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_mask_short
// fix: none
//
// The last page in a local, and compared as if it were the first behind.

@@
identifier mask = mask_rw_pte, pfn;
expression E;
@@
  mask(...)
  {
  	unsigned long pfn = E;
+ 	unsigned long last = pgt_buf_top - 1;
  	<...
- 	pfn < pgt_buf_top
+ 	pfn < last
  	...>
  }
