// SPDX-License-Identifier: GPL-2.0-only
/// An implementation of x86_init.mapping.pagetable_reserve makes the spare pages
/// writable before any of them is freed, and before the buffer is closed: after
/// that the range up to pgt_buf_top is empty, unless the top was kept.
///
/// Guarantee: B
// Known false positives: memory freed that is not of the buffer.
// Confidence: Moderate
// Options: --no-includes --include-headers
// Keywords: pgt_buf_top, e820_table_top, native_pagetable_reserve

virtual report
virtual org
virtual context
virtual patch

@initialize:python@
@@
pgt_flip_late_names = set()

@pgt_flip_late_set@
symbol x86_init, mapping, pagetable_reserve;
identifier f;
@@
x86_init.mapping.pagetable_reserve = f

@script:python@
f << pgt_flip_late_set.f;
@@
pgt_flip_late_names.add(str(f))

// spatch finds the files to look at by the names that a rule spells out, not by
// those in a set.

@pgt_flip_late_here@
symbol pgt_buf_top, e820_table_top, native_pagetable_reserve;
@@
\(pgt_buf_top\|e820_table_top\|native_pagetable_reserve\)

@pgt_flip_late_closes@
symbol pgt_buf_top, e820_table_top;
identifier closes;
expression E;
@@
closes(...) { <+... \(pgt_buf_top = E\|e820_table_top = E\) ...+> }

@pgt_flip_late_closed depends on ever pgt_flip_late_here exists@
identifier pgt_flip_late_closes.closes;
identifier top = { pgt_buf_top, e820_table_top };
identifier flip =~ "readwrite" || =~ "_rw$" || =~ "mkwrite" || =~ "write*able";
identifier f, kept;
type T;
position p;
@@
f(...)
{
	... when any
	    when != kept = <+... top ...+>
	    when != T kept = <+... top ...+>;
(
	closes@p(...)
|
	top@p = ...
)
	... when any
	flip(...)
	... when any
}

@pgt_flip_late_freed depends on ever pgt_flip_late_here exists@
identifier free =~ "^memblock_free$" || =~ "^memblock_phys_free$" ||
	=~ "^memblock_x86_free_range$" || =~ "^free_early" || =~ "^free_bootmem";
identifier flip =~ "readwrite" || =~ "_rw$" || =~ "mkwrite" || =~ "write*able";
position p;
@@
free@p(...)
... when any
flip(...)

@script:python@
p << pgt_flip_late_closed.p;
@@
if p[0].current_element not in pgt_flip_late_names and \
   not p[0].current_element.endswith("pagetable_reserve"):
    cocci.include_match(False)

@script:python@
p << pgt_flip_late_freed.p;
@@
if p[0].current_element not in pgt_flip_late_names and \
   not p[0].current_element.endswith("pagetable_reserve"):
    cocci.include_match(False)

@depends on context@
identifier f;
expression E;
position pgt_flip_late_closed.p;
@@
(
* f@p(...)
|
* E@p = ...
)

@script:python depends on report@
p << pgt_flip_late_closed.p;
@@
coccilib.report.print_report(p[0], "pgt_flip_late: %s() closes the buffer before its spare pages are made writable (guarantee B)" % p[0].current_element)

@script:python depends on org@
p << pgt_flip_late_closed.p;
@@
coccilib.org.print_todo(p[0], "pgt_flip_late: %s() closes the buffer before its spare pages are made writable (guarantee B)" % p[0].current_element)

@depends on context@
identifier f;
position pgt_flip_late_freed.p;
@@
* f@p(...)

@script:python depends on report@
free << pgt_flip_late_freed.free;
p << pgt_flip_late_freed.p;
@@
coccilib.report.print_report(p[0], "pgt_flip_late: %s() before the spare pages are made writable (guarantee B)" % free)

@script:python depends on org@
free << pgt_flip_late_freed.free;
p << pgt_flip_late_freed.p;
@@
coccilib.org.print_todo(p[0], "pgt_flip_late: %s() before the spare pages are made writable (guarantee B)" % free)
