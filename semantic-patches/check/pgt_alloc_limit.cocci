// SPDX-License-Identifier: GPL-2.0-only
/// Who takes a page of the buffer for a table compares it with pgt_buf_top first.
/// What lies at the top and above is somebody else's memory, and a page table there
/// overwrites it.
// Any other use of the top in that function is taken for a comparison, but for one
// that is said and not heeded.
// Known false positives: a comparison by the caller.
// Confidence: Moderate
// Keywords: pgt_buf_top

virtual patch
#include "hook"

@too_late@
identifier pfn != pgt_buf_end;
identifier tell = { WARN_ON, WARN_ON_ONCE, WARN, WARN_ONCE, printk };
position p;
@@
\(pfn > pgt_buf_top@p\|pgt_buf_top@p < pfn\|tell(..., <+... pgt_buf_top@p ...+>, ...)\)

@limits forall@
identifier f;
position q != too_late.p;
position p;
@@
f@p(...) { <+... pgt_buf_top@q ...+> }

@alloc_limit depends on !patch@
identifier f;
position q != limits.p;
position p;
@@
  f@q(...)
  {
  <+...
* pgt_buf_end@p++
  ...+>
  }

@alloc_grows depends on !patch exists@
position p;
@@
  pgt_buf_end++
  ... when any
* pgt_buf_top =@p ...

#report alloc_limit.p alloc_grows.p "%s() takes a page that may lie at pgt_buf_top or above: the page table overwrites somebody else's memory"

@depends on patch exists@
identifier pfn;
@@
  pfn = pgt_buf_end++
  ...
- pfn > pgt_buf_top
+ pfn >= pgt_buf_top
