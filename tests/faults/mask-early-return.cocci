// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_mask_short
//
// A page behind the end is let go by an early return.

@@
identifier mask = mask_rw_pte, pfn;
expression E;
@@
  mask(...)
  {
  	unsigned long pfn = E;
+ 	if (!is_early_ioremap_ptep(ptep) && pfn >= pgt_buf_end)
+ 		return pte;
  	...
  }
