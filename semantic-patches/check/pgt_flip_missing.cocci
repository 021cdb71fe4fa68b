// SPDX-License-Identifier: GPL-2.0-only
/// A platform whose set_pte maps the buffer read-only up to its top makes the
/// spare pages writable again in its pagetable_reserve, on every path. A page
/// that stays read-only kills whoever is handed it.
///
// The mask is looked for in the file of the implementation: a function that
// names the top of the buffer and takes the write permission of an entry away.
// What is done on a condition is done on every path only if that asks whether
// there is a spare page: if it names the top.
// Known false positives: spare pages made writable by a function whose name does
// not say so (readwrite, _rw, mkwrite, writable).
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
pgt_top_in = set()
pgt_masked_files = set()
pgt_asks_first = set()

def pgt_masked_hook(p):
    f = p[0].current_element
    return p[0].file in pgt_masked_files and f != "native_pagetable_reserve" \
           and (f in pgt_hooks or f.endswith("pagetable_reserve"))

def pgt_asks_nothing(p):
    return pgt_masked_hook(p) and \
           (p[0].file, p[0].current_element) not in pgt_asks_first

@pgt_flip_missing_set@
symbol x86_init, mapping, pagetable_reserve;
identifier f;
@@
x86_init.mapping.pagetable_reserve = f

@script:python@
f << pgt_flip_missing_set.f;
@@
pgt_hooks.add(f)

@pgt_flip_missing_top@
symbol pgt_buf_top, e820_table_top;
position p;
@@
\(pgt_buf_top@p\|e820_table_top@p\)

@script:python@
p << pgt_flip_missing_top.p;
@@
pgt_top_in.update((q.file, q.current_element) for q in p)

@pgt_flip_missing_mask depends on ever pgt_flip_missing_top@
symbol pte_wrprotect, _PAGE_RW;
position p;
@@
\(pte_wrprotect@p\|_PAGE_RW@p\)

@script:python@
p << pgt_flip_missing_mask.p;
@@
pgt_masked_files.update(q.file for q in p
                        if (q.file, q.current_element) in pgt_top_in)

// "if (spare) flip()", where spare comes from the top.

@pgt_flip_missing_spare depends on ever pgt_flip_missing_top@
identifier spare, flip =~ "readwrite" || =~ "_rw$" || =~ "mkwrite" ||
	=~ "write*able";
identifier top = { pgt_buf_top, e820_table_top };
type T;
position p : script:python() { pgt_masked_hook(p) };
@@
\(spare = <+... top ...+>;\|T spare = <+... top ...+>;\)
...
if (<+... spare ...+>) { <+... flip@p(...) ...+> }

@script:python@
p << pgt_flip_missing_spare.p;
@@
pgt_asks_first.add((p[0].file, p[0].current_element))

@pgt_flip_missing depends on ever pgt_flip_missing_top && (report || org || context) exists@
identifier f, start, end, flip =~ "readwrite" || =~ "_rw$" || =~ "mkwrite" ||
	=~ "write*able";
identifier top = { pgt_buf_top, e820_table_top };
type T1, T2;
position p : script:python() { pgt_asks_nothing(p) };
@@
* f@p(T1 start, T2 end)
  {
	... when != flip(...)
	    when != while (...) { <+... flip(...) ...+> }
	    when != for (...; ...; ...) { <+... flip(...) ...+> }
	    when != if (<+... top ...+>) { <+... flip(...) ...+> }
	    when != if (<+... top ...+>) { ... return; }
  }

// A way out of the loop that does not ask for the top.

@pgt_flip_missing_loop@
identifier flip =~ "readwrite" || =~ "_rw$" || =~ "mkwrite" || =~ "write*able";
position l : script:python() { pgt_masked_hook(l) };
@@
(
while@l (...) { <+... flip(...) ...+> }
|
for@l (...; ...; ...) { <+... flip(...) ...+> }
)

@pgt_flip_missing_left depends on report || org || context@
identifier top = { pgt_buf_top, e820_table_top };
position pgt_flip_missing_loop.l, p;
statement S;
@@
(
while@l (...)
{
<+...
(
  if (<+... top ...+>) S
|
* if@p (...) { ... \(break;\|return;\) }
)
...+>
}
|
for@l (...; ...; ...)
{
<+...
(
  if (<+... top ...+>) S
|
* if@p (...) { ... \(break;\|return;\) }
)
...+>
}
)

@script:python depends on report || org@
p << pgt_flip_missing.p;
f << pgt_flip_missing.f;
@@
say(p[0], "pgt_flip_missing: %s() leaves spare pages of the buffer read-only, or a path through it does; they kill whoever is handed one" % f)

@script:python depends on report || org@
p << pgt_flip_missing_left.p;
@@
say(p[0], "pgt_flip_missing: a way out of the loop leaves spare pages of the buffer read-only; they kill whoever is handed one")
