// SPDX-License-Identifier: GPL-2.0-only
/// What a platform's pagetable_reserve makes writable begins at the end of the
/// page tables and ends at pgt_buf_top, neither one page late nor one early: a
/// page left out kills whoever is handed it, and one beyond the top is not the
/// implementation's.
///
// An implementation is what is registered, or is named *pagetable_reserve.
// Looked at is what names the limits: a range that a helper computes is not.
// Known false positives: none known.
// Confidence: Moderate
// Options: --no-includes --include-headers
// Keywords: pgt_buf_top, e820_table_top

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
pgt_hooks = set()

def pgt_hook(name):
    return name in pgt_hooks or name.endswith("pagetable_reserve")

@pgt_flip_range_here@
symbol pgt_buf_top, e820_table_top;
@@
\(pgt_buf_top\|e820_table_top\)

@pgt_flip_range_set@
symbol x86_init, mapping, pagetable_reserve;
identifier f;
@@
x86_init.mapping.pagetable_reserve = f

@script:python@
f << pgt_flip_range_set.f;
@@
pgt_hooks.add(f)

@pgt_flip_range depends on ever pgt_flip_range_here && (report || org || context)@
identifier f : script:python() { pgt_hook(f) };
identifier start, end, flip =~ "readwrite" || =~ "_rw$" || =~ "mkwrite" ||
	=~ "write*able";
identifier tables = { pgt_buf_end, e820_table_end };
identifier top = { pgt_buf_top, e820_table_top };
type T1, T2;
expression E, N;
position p;
@@
f(T1 start, T2 end)
{
<+...
(
 end - start
|
 top - <+... \(end\|tables\) ...+>
|
 PFN_PHYS(top) - end
|
 start < end
|
 tables < top
|
 E <= \(top - 1\|PFN_PHYS(top) - PAGE_SIZE\|PFN_PHYS(top - 1)\)
|
* E <=@p <+... top ...+>
|
* E <@p <+... \(tables\|end\) ...+>
|
* end@p + N
|
* end@p - N
|
* PFN_DOWN(end)@p + N
|
* PFN_DOWN(end)@p - N
|
* tables@p + N
|
* tables@p - N
|
* top@p + N
|
* top@p - N
|
* PFN_PHYS(top)@p + N
|
* PFN_PHYS(top)@p - N
|
* E =@p start
|
* flip(<+... start@p ...+>, ...)
)
...+>
}

@script:python depends on report || org@
p << pgt_flip_range.p;
@@
say(p[0], "pgt_flip_range: %s() makes other pages writable than those from the end of the tables up to the top of the buffer" % p[0].current_element)
