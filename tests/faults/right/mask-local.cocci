// SPDX-License-Identifier: GPL-2.0-only
//
// The answer in a local.

@@
identifier mask = mask_rw_pte, pfn;
expression E;
@@
  mask(...)
  {
  	unsigned long pfn = E;
+ 	int in_buffer = pfn >= pgt_buf_start && pfn < pgt_buf_top;
  	<...
- 	pfn >= pgt_buf_start && pfn < pgt_buf_top
+ 	in_buffer
  	...>
  }
