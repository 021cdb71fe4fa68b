// SPDX-License-Identifier: GPL-2.0-only
/// The buffer is closed when the hook returns: the implementation, or the native
/// one that it calls, lowers pgt_buf_top to pgt_buf_end. Linux 2.6.39 to 3.8 leave
/// the top where it was: a platform's mask stays armed over what is free memory by
/// then, and a late alloc_low_page() takes a page that is not reserved instead of
/// a panic. Start and end keep their values, 32-bit code compares against them
/// later.
// A function that lowers the top is followed for one level; who else is given just
// (start, end), as the hook from before, is taken to close the buffer.
// Confidence: High
// Keywords: pagetable_reserve, native_pagetable_reserve

virtual patch
#include "closers"

@buf_open depends on !patch exists@
identifier f : script:python() { implementation(f) };
identifier from, to;
identifier other != { memblock_x86_reserve_range, memblock_reserve, reserve_early };
identifier closer : script:python() { closer in closers };
type T1, T2;
statement S;
position p;
@@
* f@p(T1 from, T2 to)
  {
	... when != other(from, to)
	    when != \(closer(...)\|pgt_buf_top = ...\)
	    when != while (pgt_buf_top > pgt_buf_end) S
  }

#report buf_open.p, buf_open.f "%s() leaves the buffer open: what is free memory is still treated as part of it"

@buf_open_value depends on !patch@
symbol end;
assignment operator op;
expression E;
position p : script:python() { implementation(p[0].current_element) };
@@
(
  pgt_buf_top = min(...)
|
* pgt_buf_top =@p end
|
* pgt_buf_top =@p <+... \(pgt_buf_start\|pgt_buf_top\|pgt_buf_end + E\|pgt_buf_end - E\) ...+>
|
* \(pgt_buf_start op@p E\|pgt_buf_end op@p E\|pgt_buf_end@p++\|++pgt_buf_end@p\)
)

#report buf_open_value.p "%s() closes the buffer by lowering its top to its end, and changes nothing else of it"

// Nor does the caller.

@buf_open_caller depends on !patch exists@
expression E;
position p;
@@
  x86_init.mapping.pagetable_reserve(...)
  ... when any
* \(pgt_buf_start\|pgt_buf_end\) =@p E

#report buf_open_caller.p "start and end keep their values after x86_init.mapping.pagetable_reserve: later code compares against them"

@depends on patch exists@
identifier native = native_pagetable_reserve;
statement S;
@@
native(...)
{
	... when != \(pgt_buf_top = ...\|pgt_buf_end = ...\)
	    when != while (pgt_buf_top > pgt_buf_end) S
	    when != return;
+	pgt_buf_top = pgt_buf_end;
}
