// SPDX-License-Identifier: GPL-2.0-only
//
// The mask leaves early.

@@
identifier mask = mask_rw_pte, pfn;
expression E;
@@
  mask(...)
  {
  	unsigned long pfn = E;
+ 	if (!is_early_ioremap_ptep(ptep) && (pfn < pgt_buf_start || pfn >= pgt_buf_top))
+ 		return pte;
  	...
  }
