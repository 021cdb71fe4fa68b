// SPDX-License-Identifier: GPL-2.0-only
/// No operation on page tables (pv_mmu_ops), nor anything that it calls, looks
/// for the moment when the buffer was reserved: it neither asks memblock nor
/// reads the limits of the buffer to make earlier mappings writable again.
/// Between the reservation and the next such call free memory is read-only, and
/// nothing makes one come in time. x86_init.mapping.pagetable_reserve is that
/// moment.
///
// Calls are followed in the files that name the buffer.
// Known false positives: none known.
// Confidence: High
// Options: --no-includes --include-headers
// Keywords: pgt_buf_start, pgt_buf_end, pgt_buf_top, e820_table_start
// Keywords: e820_table_end, e820_table_top

virtual report
virtual org
virtual context

@initialize:python depends on report@
@@
say = coccilib.report.print_report

@initialize:python depends on org@
@@
say = coccilib.org.print_todo

@initialize:python@
@@
pgt_polling = set()
pgt_polling_calls = []
pgt_polling_reads = set()

# Everything that an operation calls, too.
def pgt_polling_follow():
    size = -1
    while size != len(pgt_polling):
        size = len(pgt_polling)
        pgt_polling.update(g for f, g in pgt_polling_calls if f in pgt_polling)

def pgt_polled(p):
    pgt_polling_follow()
    return p[0].current_element in pgt_polling

def pgt_polled_limits(p):
    return pgt_polled(p) and \
           (p[0].file, p[0].current_element) in pgt_polling_reads

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
pgt_polling_reads.update((q.file, q.current_element) for q in p)

@pgt_polling_op depends on ever pgt_polling_limit@
symbol pv_mmu_ops;
identifier op, v, f;
@@
(
struct pv_mmu_ops v = { .op = f, };
|
pv_mmu_ops.op = f;
)

@script:python@
f << pgt_polling_op.f;
@@
pgt_polling.add(str(f))

@pgt_polling_call depends on ever pgt_polling_op@
identifier g;
position p;
@@
g@p(...)

@script:python@
g << pgt_polling_call.g;
p << pgt_polling_call.p;
@@
pgt_polling_calls.append((p[0].current_element, str(g)))

@pgt_polling_ask depends on ever pgt_polling_op && (report || org || context)@
identifier ask =~ "^memblock_" || =~ "^find_e820_area" || =~ "^early_res";
position p : script:python() { pgt_polled(p) };
@@
* ask@p(...)

@pgt_polling_undo depends on ever pgt_polling_op && (report || org || context)@
identifier undo =~ "readwrite" || =~ "_rw$" || =~ "mkwrite" || =~ "write*able";
position p : script:python() { pgt_polled_limits(p) };
@@
* undo@p(...)

@script:python depends on report || org@
p << pgt_polling_ask.p;
ask << pgt_polling_ask.ask;
@@
say(p[0], "pgt_polling: %s() from an operation on page tables, to find out whether the tables are reserved: until then free memory is read-only" % ask)

@script:python depends on report || org@
p << pgt_polling_undo.p;
undo << pgt_polling_undo.undo;
@@
say(p[0], "pgt_polling: %s() from an operation on page tables that reads the limits of the buffer: until then free memory is read-only" % undo)
