// SPDX-License-Identifier: GPL-2.0-only
/// What a platform's pagetable_reserve makes writable begins at the end of the
/// page tables and ends at pgt_buf_top, neither one page late nor one early: a
/// page left out kills whoever is handed it, and one beyond the top is not the
/// implementation's.
// Looked at is what names the limits: a range that a helper computes is not.
// Confidence: Moderate
// Keywords: pgt_buf_top

#include "implementations"

@flip_range@
identifier f : script:python() { of_platform(f) };
identifier start, end;
identifier flip =~ "readwrite" || =~ "_rw$" || =~ "mkwrite" || =~ "write*able";
type T1, T2;
expression E, N;
local idexpression i;
position p;
@@
f(T1 start, T2 end)
{
<+...
(
  native_pagetable_reserve(...)
|
// not all of them, and bytes for pages
* min@p(pgt_buf_top - E, ...)
|
* flip@p(..., PFN_PHYS(pgt_buf_top) - end)
|
// a size, whether there is a page, and which of them
  \(end - start\|PFN_DOWN(end) - PFN_DOWN(start)\|PFN_PHYS(pgt_buf_top) - end\|
    pgt_buf_top - <+... \(end\|pgt_buf_end\) ...+>\)
|
  \(start < end\|pgt_buf_end < pgt_buf_top\)
|
  \(end\|PFN_DOWN(end)\|pgt_buf_end\) + <+... i ...+>
|
  E <= \(pgt_buf_top - 1\|PFN_PHYS(pgt_buf_top) - PAGE_SIZE\|PFN_PHYS(pgt_buf_top - 1)\)
|
// another limit
* \(E <=@p <+... pgt_buf_top ...+>\|E <@p <+... \(pgt_buf_end\|end\) ...+>\)
|
* \(end@p\|PFN_DOWN(end)@p\|pgt_buf_end@p\|pgt_buf_top@p\|PFN_PHYS(pgt_buf_top)@p\) + N
|
* \(end@p\|PFN_DOWN(end)@p\|pgt_buf_end@p\|pgt_buf_top@p\|PFN_PHYS(pgt_buf_top)@p\) - N
|
// the tables themselves
* E =@p \(start\|pgt_buf_start\|PFN_PHYS(pgt_buf_start)\)
|
* \(flip(<+... __va(start@p) ...+>, ...)\|flip(start@p, <+... pgt_buf_top ...+>)\)
|
// a frame for an address
* __va@p(PFN_DOWN(...))
)
...+>
}

#report flip_range.p "%s() makes other pages writable than those from the end of the tables up to the top of the buffer"
