// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_mask_short
// fix: none
//
// The limit of the mask is kept in a local variable.

@@
identifier mask = mask_rw_pte, pfn;
expression E;
@@
  mask(...)
  {
  	unsigned long pfn = E;
+ 	unsigned long limit = pgt_buf_end;
  	<...
- 	pfn < pgt_buf_top
+ 	pfn < limit
  	...>
  }
