// SPDX-License-Identifier: GPL-2.0-only
//
// The mask asks a predicate.

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
+ 	return pfn >= pgt_buf_start && pfn < pgt_buf_top;
+ }
  T mask(ps) { ... }
