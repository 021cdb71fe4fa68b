// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_mask_short
//
// The mask asks a predicate, which ends too early.

@@
identifier pfn;
@@
- pfn >= pgt_buf_start && pfn < pgt_buf_top
+ is_pgt_buf_pfn(pfn)

@@
identifier mask = mask_rw_pte;
attribute name __init;
type T;
parameter list ps;
@@
+ static int __init is_pgt_buf_pfn(unsigned long pfn)
+ {
+ 	return pfn >= pgt_buf_start && pfn < pgt_buf_end;
+ }
  T mask(ps) { ... }
