// SPDX-License-Identifier: GPL-2.0-only
/// The loop that makes the spare pages writable goes page by page: an address by
/// PAGE_SIZE, a frame by one, compared with a limit in the same unit and passed
/// to __va() as an address; and it stops behind the last one. A page that it jumps
/// over stays read-only and kills whoever is handed it.
// A do-while loop is not looked at, since Coccinelle 1.1.1 cannot match it. Whether
// what moves is what is made writable, a boot on the model tells.
// Confidence: Moderate
// Keywords: pgt_buf_top

#include "hook"

@flips@
identifier flip =~ "readwrite" || =~ "_rw$" || =~ "mkwrite" || =~ "write*able";
position l;
@@
(
while@l (...) { <+... flip(...) ...+> }
|
for@l (...; ...; ...) { <+... flip(...) ...+> }
)

@flip_step disable drop_cast exists@
symbol end;
identifier x;
type T;
identifier flip =~ "readwrite" || =~ "_rw$" || =~ "mkwrite" || =~ "write*able";
typedef u32;
idexpression { u32, unsigned int, int } narrow;
expression E, N != { PAGE_SIZE, 1 };
statement S;
position flips.l, p;
@@
(
// An address is taken for a frame.
* while@l@p (\(x < pgt_buf_top\|x != pgt_buf_top\)) { <+... x += PAGE_SIZE; ...+> }
|
* for@l@p (...; \(x < pgt_buf_top\|x != pgt_buf_top\); x += PAGE_SIZE) S
|
* for@l@p (x = end; \(x < pgt_buf_top\|x != pgt_buf_top\); ...) S
|
  \(T x = end;\|x = end;\)
  ... when != x = ...
* while@l@p (\(x < pgt_buf_top\|x != pgt_buf_top\)) S
|
// An address that is cut off at 4 GiB.
* while@l@p (narrow < PFN_PHYS(pgt_buf_top)) S
|
* for@l@p (...; narrow < PFN_PHYS(pgt_buf_top); ...) S
|
// A frame is taken for an address.
* while@l@p (\(x < PFN_PHYS(pgt_buf_top)\|x != PFN_PHYS(pgt_buf_top)\)) { <+... x++; ...+> }
|
* for@l@p (...; \(x < PFN_PHYS(pgt_buf_top)\|x != PFN_PHYS(pgt_buf_top)\); x++) S
|
* while@l@p (...) { ... flip(<+... __va(x) ...+>, ...); ... x++; ... }
|
* for@l@p (...; ...; x++) { <+... flip(<+... __va(x) ...+>, ...) ...+> }
|
// An address is taken for a pointer.
* while@l@p (x < PFN_PHYS(pgt_buf_top)) { <+... flip((void *)(T)x, ...) ...+> }
|
* for@l@p (...; x < PFN_PHYS(pgt_buf_top); ...) { <+... flip((void *)(T)x, ...) ...+> }
|
// There is no loop.
* if@p (\(x < pgt_buf_top\|x < PFN_PHYS(pgt_buf_top)\)) { flip(...); x += E; }
|
// It ends where the tables do.
  \(T x = \(PFN_PHYS(pgt_buf_end)\|pgt_buf_end\);\|x = \(PFN_PHYS(pgt_buf_end)\|pgt_buf_end\);\)
  ... when != x = ...
\(
* while@l@p (\(E < x\|E != x\)) S
\|
* for@l@p (...; \(E < x\|E != x\); ...) S
\)
|
// A step is too large, or comes too early.
* while@l@p (...) { ... flip(...); ... x += N; ... }
|
* for@l@p (...; ...; x += N) { <+... flip(...) ...+> }
|
* while@l@p (...) { ... \(x += PAGE_SIZE;\|x++;\) ... flip(<+... x ...+>, ...); ... }
|
* while@l@p (...) { <+... flip(<+... ++x ...+>, ...); ...+> }
|
// The first page is left out, or the last.
* for@l@p (x = 1; \(x < E\|x != E\); ...) S
|
* while@l@p (\(--x\|--x > 0\|x-- > 1\|x + PAGE_SIZE < E\|x + 1 < E\)) S
|
* for@l@p (...; \(--x\|--x > 0\|x-- > 1\|x + PAGE_SIZE < E\|x + 1 < E\); ...) S
)

#report flip_step.p "this loop does not come to each spare page, or takes a frame for an address; what stays read-only kills whoever is handed it"
