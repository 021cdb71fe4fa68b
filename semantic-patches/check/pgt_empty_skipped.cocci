// SPDX-License-Identifier: GPL-2.0-only
/// The hook runs also for a buffer of which no page was used: whoever opened it
/// need not know whether the platform has something to undo. Linux 2.6.39 to 3.8
/// leave it out then, and their mask stays armed over all of the buffer.
// Confidence: High
// Keywords: pagetable_reserve

virtual patch
#include "hook"

@empty_skipped depends on !patch exists@
identifier limit = { pgt_buf_start, pgt_buf_end, pgt_buf_top };
identifier used, out;
statement S;
type T;
position p;
@@
(
* if@p (<+... limit ...+>) { <+... x86_init.mapping.pagetable_reserve(...) ...+> } else S
|
  \(used = <+... limit ...+>;\|T used = <+... limit ...+>;\)
  ... when any
* if@p (<+... used ...+>) { <+... x86_init.mapping.pagetable_reserve(...) ...+> } else S
|
* if@p (<+... limit ...+>) { ... \(return ...;\|return;\|goto out;\) }
  ... when any
  x86_init.mapping.pagetable_reserve(...)
)

#report empty_skipped.p "no x86_init.mapping.pagetable_reserve for a buffer that stayed empty: it is never closed"

@asks_whether_used@
statement S;
position p;
@@
if (<+... pgt_buf_end@p ...+>) { <+... x86_init.mapping.pagetable_reserve(...) ...+> } else S

@depends on patch@
expression E;
position asks_whether_used.p;
@@
(
- \(pgt_buf_end@p > pgt_buf_start\|pgt_buf_end@p != pgt_buf_start\) &&
  E
|
  E
- && \(pgt_buf_end@p > pgt_buf_start\|pgt_buf_end@p != pgt_buf_start\)
)

@depends on patch@
@@
- if (\(pgt_buf_end > pgt_buf_start\|pgt_buf_end != pgt_buf_start\))
  x86_init.mapping.pagetable_reserve(...);

@depends on patch exists@
@@
- if (\(pgt_buf_end == pgt_buf_start\|pgt_buf_end <= pgt_buf_start\)) \(return ...;\|return;\)
  ... when any
  x86_init.mapping.pagetable_reserve(...)
