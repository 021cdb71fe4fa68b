// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_mask_short
// fix: none
//
// The mask of 32-bit has nothing to do, they say.

@@
identifier mask = mask_rw_pte, ptep, pte;
symbol _PAGE_PRESENT;
typedef pte_t;
@@
  mask(pte_t *ptep, pte_t pte)
  {
- 	if (pte_val_ma(*ptep) & _PAGE_PRESENT)
- 		pte = ...;
  	return pte;
  }
