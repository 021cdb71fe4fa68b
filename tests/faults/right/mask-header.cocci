// SPDX-License-Identifier: GPL-2.0-only
//
// A predicate in a header.

@@
identifier pfn;
@@
- pfn >= pgt_buf_start && pfn < pgt_buf_top
+ pfn_in_pgt_buf(pfn)

@@
@@
  extern unsigned long pgt_buf_top;
+ static inline int pfn_in_pgt_buf(unsigned long pfn)
+ {
+ 	return pfn >= pgt_buf_start && pfn < pgt_buf_top;
+ }
