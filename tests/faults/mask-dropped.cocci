// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_mask_short
// fix: none
//
// What the mask returns is not what is written.

@@
expression E1, E2;
@@
- E2 = mask_rw_pte(E1, E2);
+ if (pte_pfn(E2))
+ 	mask_rw_pte(E1, E2);
