// SPDX-License-Identifier: GPL-2.0-only
/// A platform whose set_pte keeps page tables read-only covers all of the
/// buffer, from pgt_buf_start up to pgt_buf_top. A page that it leaves out may
/// be mapped writable now and become a page table later: Xen refuses it, and the
/// boot dies of "Bad type". A page too many stays read-only.
// The mask is what compares a page with the limits, in a file that takes the
// write permission of entries away; where it stands in another file, a boot
// tells, as it does whether each entry is masked. Trees to 2.6.38 have the buffer
// below the memory that is being mapped, where the end is enough.
// Only: pgt_buf_*
// Known false positives: a later tree of that kind.
// Confidence: Moderate
// Keywords: pgt_buf_end, pgt_buf_top

virtual patch
#include "masks"

@initialize:python@
@@
def in_mask(p):
    return masks_in(p[0].file) and not p[0].current_element.endswith("pagetable_reserve")

// A limit that is the top, but for what is said otherwise.

@from_top exists@
identifier x;
position p;
@@
x = pgt_buf_top
... when any
x = pgt_buf_end@p

// Up to the last page, and a distance, are right; whether a page was used is no
// matter of the mask.

@mask_short depends on !patch@
expression E != { pgt_buf_start, pgt_buf_end, pgt_buf_top }, N;
typedef phys_addr_t;
idexpression phys_addr_t phys;
position p : script:python() { in_mask(p) };
position used : script:python() { (used[0].file, used[0].current_element) in masks };
@@
(
  \(E <= pgt_buf_top - 1\|E + 1 <= pgt_buf_top\|E < pgt_buf_top - pgt_buf_start\)
|
* \(E < <+... pgt_buf_end@p ...+>\|E >= <+... pgt_buf_end@p ...+>\)
|
* E <= <+... \(pgt_buf_end@p\|pgt_buf_top@p\) ...+>
|
* \(E < <+... pgt_buf_top@p - N ...+>\|E + N < pgt_buf_top@p\)
|
* E > pgt_buf_start@p
|
* \(PFN_PHYS(E) < pgt_buf_top@p\|phys < pgt_buf_top@p\)
|
* E >= pgt_buf_start || E < pgt_buf_top@p
|
* pgt_buf_start < pgt_buf_end@used
)

@mask_short_limit depends on !patch exists@
identifier x;
expression E, first;
constant N;
position c != from_top.p;
position p : script:python() { in_mask(p) };
@@
* x = \(pgt_buf_end@p@c\|pgt_buf_end@p@c - first\|pgt_buf_top@p@c - N\)
  ... when != x = ...
  E < x

// None at all, or its result goes nowhere.

@mask_empty depends on !patch@
identifier mask = mask_rw_pte, ptep, pte;
type T, T1, T2;
position p;
@@
* T mask@p(T1 ptep, T2 pte) { return pte; }

@mask_dropped depends on !patch@
identifier mask = { mask_rw_pte, pte_wrprotect };
position p;
@@
* \(mask@p(...);\|(void)mask@p(...);\)

#report mask_short.p mask_short.used mask_short_limit.p mask_empty.p mask_dropped.p "this does not cover just the buffer up to its top: a page left out becomes a page table that Xen refuses, one too many stays read-only"

@depends on patch disable gtr_lss, gtr_lss_eq@
expression E != { pgt_buf_start, pgt_buf_end, pgt_buf_top };
position p : script:python() { in_mask(p) };
@@
(
  E <
- pgt_buf_end@p
+ pgt_buf_top
|
- E <= pgt_buf_end@p
+ E < pgt_buf_top
|
- E <= pgt_buf_top@p
+ E < pgt_buf_top
|
  E >=
- pgt_buf_end@p
+ pgt_buf_top
)
