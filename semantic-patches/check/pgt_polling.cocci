// SPDX-License-Identifier: GPL-2.0-only
/// No set_pte operation, nor anything that it calls, looks for the moment when
/// the buffer was reserved: it neither asks memblock nor reads the limits of
/// the buffer to make earlier mappings writable again. Between the reservation
/// and the next set_pte free memory is read-only, and nothing makes one come in
/// time. That moment is what x86_init.mapping.pagetable_reserve is for.
///
/// Guarantee: B
// Calls are followed for three levels.
// Known false positives: none known.
// Confidence: High
// Options: --no-includes --include-headers
// Keywords: pgt_buf_start, pgt_buf_end, pgt_buf_top, e820_table_start
// Keywords: e820_table_end, e820_table_top

virtual report
virtual org
virtual context
virtual patch

@initialize:python@
@@
pgt_polling_called = set()
pgt_polling_reads = set()

@pgt_polling_limit@
symbol pgt_buf_start, pgt_buf_end, pgt_buf_top;
symbol e820_table_start, e820_table_end, e820_table_top;
position p;
@@
\(pgt_buf_start@p\|pgt_buf_end@p\|pgt_buf_top@p\|
  e820_table_start@p\|e820_table_end@p\|e820_table_top@p\)

@script:python@
p << pgt_polling_limit.p;
@@
for q in p:
    pgt_polling_reads.add((q.file, q.current_element))

@pgt_polling_op depends on ever pgt_polling_limit@
identifier set_pte =~ "^set_pte";
identifier s, v, f;
@@
(
struct s v = { .set_pte = f, };
|
v.set_pte = f;
)

@script:python@
f << pgt_polling_op.f;
@@
pgt_polling_called.add(str(f))

@pgt_polling_1@
identifier pgt_polling_op.f;
identifier g;
@@
f(...) { <+... g(...) ...+> }

@script:python@
g << pgt_polling_1.g;
@@
pgt_polling_called.add(str(g))

@pgt_polling_2@
identifier pgt_polling_1.g;
identifier h;
@@
g(...) { <+... h(...) ...+> }

@script:python@
h << pgt_polling_2.h;
@@
pgt_polling_called.add(str(h))

@pgt_polling_3@
identifier pgt_polling_2.h;
identifier i;
@@
h(...) { <+... i(...) ...+> }

@script:python@
i << pgt_polling_3.i;
@@
pgt_polling_called.add(str(i))

@pgt_polling_ask depends on ever pgt_polling_limit@
identifier ask =~ "^memblock_" || =~ "^find_e820_area" || =~ "^early_res";
position p;
@@
ask@p(...)

@script:python@
p << pgt_polling_ask.p;
@@
if p[0].current_element not in pgt_polling_called:
    cocci.include_match(False)

@depends on context@
identifier f;
position pgt_polling_ask.p;
@@
* f@p(...)

@script:python depends on report@
p << pgt_polling_ask.p;
ask << pgt_polling_ask.ask;
@@
coccilib.report.print_report(p[0], "pgt_polling: %s() from a set_pte operation, to find out whether the page tables are reserved (guarantee B)" % ask)

@script:python depends on org@
p << pgt_polling_ask.p;
ask << pgt_polling_ask.ask;
@@
coccilib.org.print_todo(p[0], "pgt_polling: %s() from a set_pte operation, to find out whether the page tables are reserved (guarantee B)" % ask)

@pgt_polling_undo depends on ever pgt_polling_limit@
identifier undo =~ "readwrite" || =~ "_rw$" || =~ "mkwrite" || =~ "write*able";
position p;
@@
undo@p(...)

@script:python@
p << pgt_polling_undo.p;
@@
if p[0].current_element not in pgt_polling_called or \
   (p[0].file, p[0].current_element) not in pgt_polling_reads:
    cocci.include_match(False)

@depends on context@
identifier f;
position pgt_polling_undo.p;
@@
* f@p(...)

@script:python depends on report@
p << pgt_polling_undo.p;
undo << pgt_polling_undo.undo;
@@
coccilib.report.print_report(p[0], "pgt_polling: %s() from a set_pte operation that reads the limits of the buffer (guarantee B)" % undo)

@script:python depends on org@
p << pgt_polling_undo.p;
undo << pgt_polling_undo.undo;
@@
coccilib.org.print_todo(p[0], "pgt_polling: %s() from a set_pte operation that reads the limits of the buffer (guarantee B)" % undo)
