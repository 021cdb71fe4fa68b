// SPDX-License-Identifier: GPL-2.0-only
/// A platform whose set_pte maps the buffer read-only up to its top makes the
/// spare pages, [end, pgt_buf_top), writable again in its pagetable_reserve, on
/// every path. What stays read-only kills whoever is handed it.
///
/// Guarantee: B
// The mask is looked for in the file of the implementation: a function that
// names the top of the buffer and takes the write permission of an entry away.
// A condition on the end of the tables is taken to be right.
// Known false positives: spare pages made writable by a function whose name does
// not say so (readwrite, _rw, mkwrite, writable).
// Confidence: Moderate
// Options: --no-includes --include-headers
// Keywords: pgt_buf_top, e820_table_top

virtual report
virtual org
virtual context
virtual patch

@initialize:python@
@@
pgt_flip_missing_names = set()
pgt_flip_missing_tops = set()
pgt_flip_missing_masks = set()

@pgt_flip_missing_set@
symbol x86_init, mapping, pagetable_reserve;
identifier f;
@@
x86_init.mapping.pagetable_reserve = f

@script:python@
f << pgt_flip_missing_set.f;
@@
pgt_flip_missing_names.add(str(f))

@pgt_flip_missing_top@
symbol pgt_buf_top, e820_table_top;
position p;
@@
\(pgt_buf_top@p\|e820_table_top@p\)

@script:python@
p << pgt_flip_missing_top.p;
@@
pgt_flip_missing_tops.update((q.file, q.current_element) for q in p)

@pgt_flip_missing_mask depends on ever pgt_flip_missing_top@
symbol pte_wrprotect, _PAGE_RW;
position p;
@@
\(pte_wrprotect@p\|_PAGE_RW@p\)

@script:python@
p << pgt_flip_missing_mask.p;
@@
pgt_flip_missing_masks.update(q.file for q in p if
    (q.file, q.current_element) in pgt_flip_missing_tops)

@pgt_flip_missing depends on ever pgt_flip_missing_top exists@
identifier f, start, end;
identifier top = { pgt_buf_top, e820_table_top };
identifier flip =~ "readwrite" || =~ "_rw$" || =~ "mkwrite" || =~ "write*able";
type T1, T2;
position p;
@@
f@p(T1 start, T2 end)
{
	... when != flip(...)
	    when != while (...) { <+... flip(...) ...+> }
	    when != for (...; ...; ...) { <+... flip(...) ...+> }
	    when != if (<+... end ...+>) { <+... flip(...) ...+> }
	    when != if (<+... top ...+>) { ... return; }
}

@script:python@
f << pgt_flip_missing.f;
p << pgt_flip_missing.p;
@@
if p[0].file not in pgt_flip_missing_masks or f == "native_pagetable_reserve" or \
   f not in pgt_flip_missing_names and not str(f).endswith("pagetable_reserve"):
    cocci.include_match(False)

@depends on context@
identifier f;
position pgt_flip_missing.p;
@@
* f@p(...) { ... }

@script:python depends on report@
f << pgt_flip_missing.f;
p << pgt_flip_missing.p;
@@
coccilib.report.print_report(p[0], "pgt_flip_missing: %s() leaves the spare pages of the buffer read-only, or a path through it does (guarantee B)" % f)

@script:python depends on org@
f << pgt_flip_missing.f;
p << pgt_flip_missing.p;
@@
coccilib.org.print_todo(p[0], "pgt_flip_missing: %s() leaves the spare pages of the buffer read-only, or a path through it does (guarantee B)" % f)
