// SPDX-License-Identifier: GPL-2.0-only
/// A platform whose set_pte keeps page tables read-only covers all of the
/// buffer, from pgt_buf_start up to pgt_buf_top. A page that it leaves out may
/// be mapped writable now and become a page table later: Xen refuses it, and the
/// boot dies of "Bad type". A page too many stays read-only.
///
// The mask is what compares a page with the limits, in a file that takes the
// write permission of entries away; where it stands in another file, a boot
// tells, as it does whether each entry is masked. Trees to 2.6.38 have the buffer
// below the memory that is being mapped, where the end is enough.
// Only: pgt_buf_*
// Known false positives: a later tree of that kind.
// Confidence: Moderate
// Options: --no-includes --include-headers
// Keywords: pgt_buf_end, pgt_buf_top

virtual patch
#include "report"
#include "masks"

@initialize:python@
@@
def in_mask(p):
    return masks_in(p[0].file) and not p[0].current_element.endswith("pagetable_reserve")

def wrong_limit(p):
    say(p, "pgt_mask_short: this does not cover the buffer just up to its top: a page left out is mapped writable and becomes a page table, which Xen refuses; one too many stays read-only")

// The limits themselves are compared when it is asked whether there is anything.

@covers@
symbol pgt_buf_start, pgt_buf_top;
identifier a = { pgt_buf_start, pgt_buf_end, pgt_buf_top };
identifier b = { pgt_buf_start, pgt_buf_end, pgt_buf_top };
expression E;
position p;
@@
(
\(E <=@p pgt_buf_top - 1\|E + 1 <=@p pgt_buf_top\)
|
E <@p pgt_buf_top - pgt_buf_start
|
a <@p b
|
a <=@p b
|
pgt_buf_top >@p pgt_buf_start
)

// Whether a page was used is no matter of the mask, but may be asked elsewhere.

@used@
symbol pgt_buf_start, pgt_buf_end;
position p : script:python() { (p[0].file, p[0].current_element) not in masks };
@@
pgt_buf_end >@p pgt_buf_start

// A limit that is the top, but for what is said otherwise.

@from_top exists@
symbol pgt_buf_top, pgt_buf_end;
identifier x;
type T;
position p;
@@
\(T x = pgt_buf_top;\|x = pgt_buf_top;\)
... when any
x@p = pgt_buf_end;

@mask_short depends on !patch@
symbol pgt_buf_start, pgt_buf_end, pgt_buf_top;
expression E, N;
position c != { covers.p, from_top.p, used.p };
position p : script:python() { in_mask(p) };
@@
(
* E <@p@c <+... pgt_buf_end ...+>
|
* E <=@p@c <+... \(pgt_buf_end\|pgt_buf_top\) ...+>
|
* E >=@p@c <+... pgt_buf_end ...+>
|
* E <@p@c <+... pgt_buf_top - N ...+>
|
* E + N <@p@c pgt_buf_top
|
* E >@p@c pgt_buf_start
)

@script:python@
p << mask_short.p;
@@
wrong_limit(p[0])

@mask_short_limit depends on !patch exists@
symbol pgt_buf_end, pgt_buf_top;
identifier x;
type T;
expression E, N;
position c != from_top.p;
position p : script:python() { in_mask(p) };
@@
(
* T x@p@c = \(pgt_buf_end\|pgt_buf_top - N\);
|
* x@p@c = \(pgt_buf_end\|pgt_buf_top - N\);
)
  ... when != x = ...
  E < x

@script:python@
p << mask_short_limit.p;
@@
wrong_limit(p[0])

// None at all, or its result goes nowhere.

@mask_empty depends on !patch@
identifier mask = mask_rw_pte, ptep, pte;
type T, T1, T2;
position p;
@@
* T mask@p(T1 ptep, T2 pte) { return pte; }

@script:python@
p << mask_empty.p;
@@
say(p[0], "pgt_mask_short: this masks nothing: a page of the buffer is mapped writable and becomes a page table, which Xen refuses")

@mask_dropped depends on !patch@
identifier mask = { mask_rw_pte, pte_wrprotect };
position p;
@@
* mask@p(...);

@script:python@
p << mask_dropped.p;
@@
say(p[0], "pgt_mask_short: the masked entry goes nowhere: a page of the buffer is mapped writable and becomes a page table, which Xen refuses")

@depends on patch@
symbol pgt_buf_end, pgt_buf_top;
expression E;
position c != covers.p;
position p : script:python() { in_mask(p) };
@@
(
  E <@p@c
- pgt_buf_end
+ pgt_buf_top
|
- E <=@p pgt_buf_end
+ E < pgt_buf_top
|
- E <=@p@c pgt_buf_top
+ E < pgt_buf_top
|
  E >=@p
- pgt_buf_end
+ pgt_buf_top
)
