// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_mask_short
// fix: none
//
// A physical address is compared with frames.

@@
identifier mask = mask_rw_pte, pfn;
expression E;
typedef phys_addr_t;
@@
  mask(...)
  {
  	unsigned long pfn = E;
+ 	phys_addr_t phys = PFN_PHYS(pfn);
  	<...
- 	pfn >= pgt_buf_start && pfn < pgt_buf_top
+ 	phys >= pgt_buf_start && phys < pgt_buf_top
  	...>
  }
