// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_alloc_limit
// fix: none
//
// It is said that there is no page left, and one is taken.

@@
symbol pgt_buf_top;
expression pfn;
@@
- if (pfn >= pgt_buf_top) panic(...);
+ WARN_ON(pfn >= pgt_buf_top);
