// SPDX-License-Identifier: GPL-2.0-only
/// An implementation of x86_init.mapping.pagetable_reserve makes the spare pages
/// writable before any of them is freed, and before the buffer is closed: after
/// that the range up to pgt_buf_top is empty, unless the top was kept, and what
/// stays read-only kills whoever is handed it. Nor does the caller close it before.
// Known false positives: memory freed that is not of the buffer.
// Confidence: Moderate
// Keywords: pgt_buf_top, native_pagetable_reserve

#include "closers"

@finds@
identifier flip =~ "readwrite" || =~ "_rw$" || =~ "mkwrite" || =~ "write*able";
position p;
@@
\(while@p (<+... pgt_buf_top ...+>) { <+... flip(...) ...+> }\|
  for@p (...; <+... pgt_buf_top ...+>; ...) { <+... flip(...) ...+> }\)

#functions finders finds.p

@flip_late exists@
identifier finder : script:python() { finder in finders };
identifier close : script:python() { close in closers };
identifier free =~ "^memblock_free$" || =~ "^memblock_phys_free$" ||
	=~ "^memblock_x86_free_range$" || =~ "^free_early" || =~ "^free_bootmem";
identifier flip =~ "readwrite" || =~ "_rw$" || =~ "mkwrite" || =~ "write*able";
expression E;
position p;
@@
(
*   \(close@p(...);\|pgt_buf_top =@p E;\)
    ... when any
    pgt_buf_top
    ... when any
    flip(...)
|
*   close@p(...);
    ... when any
    \(flip(<+... pgt_buf_top ...+>, ...)\|finder(...)\)
|
*   free@p(...);
    ... when any
    flip(...)
)

#report flip_late.p "the spare pages are made writable after this: free by then, or not found in a closed buffer; they kill whoever is handed one"

@closed_by_caller depends on ever registered exists@
position p;
@@
* pgt_buf_top =@p pgt_buf_end;
  ... when != find_early_table_space(...)
  x86_init.mapping.pagetable_reserve(...)

#report closed_by_caller.p "the buffer is closed before x86_init.mapping.pagetable_reserve, which finds no spare page: they stay read-only and kill whoever is handed one"
