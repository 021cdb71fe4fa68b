// SPDX-License-Identifier: GPL-2.0-only
/// Who takes a page of the buffer for a table compares it with pgt_buf_top first.
/// What lies at the top and above is somebody else's memory, and a page table there
/// overwrites it.
///
// Any other use of the top in that function is taken for a comparison, but for one
// that is said and not heeded.
// Known false positives: a comparison by the caller.
// Confidence: Moderate
// Options: --no-includes --include-headers
// Keywords: pgt_buf_top

virtual patch
#include "report"

@too_late@
symbol pgt_buf_top;
identifier pfn != pgt_buf_end;
identifier tell = { WARN_ON, WARN_ON_ONCE, WARN, WARN_ONCE, printk };
position p;
@@
\(pfn > pgt_buf_top@p\|pgt_buf_top@p < pfn\|tell(..., <+... pgt_buf_top@p ...+>, ...)\)

@limits forall@
symbol pgt_buf_top;
identifier f;
position q != too_late.p;
position p;
@@
f@p(...) { <+... pgt_buf_top@q ...+> }

@alloc_limit depends on !patch@
symbol pgt_buf_end;
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

@script:python@
p << alloc_limit.p;
@@
say(p[0], "pgt_alloc_limit: %s() takes a page that may lie at pgt_buf_top or above: the page table overwrites somebody else's memory" % p[0].current_element)

@depends on patch exists@
symbol pgt_buf_end, pgt_buf_top;
identifier pfn;
type T;
@@
  \(T pfn = pgt_buf_end++;\|pfn = pgt_buf_end++;\)
  ...
- pfn > pgt_buf_top
+ pfn >= pgt_buf_top
