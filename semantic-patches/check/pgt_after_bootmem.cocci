// SPDX-License-Identifier: GPL-2.0-only
/// The hook never runs when after_bootmem is set: no buffer is opened then,
/// memblock may be gone, and with it the __init implementation.
///
/// Guarantee: E
// Known false positives: a condition that says !after_bootmem in another way.
// Confidence: Moderate
// Options: --no-includes --include-headers
// Keywords: pagetable_reserve

virtual report
virtual org
virtual context
virtual patch

@initialize:python@
@@
pgt_after_bootmem_ok = set()

@pgt_after_bootmem_if@
symbol x86_init, mapping, pagetable_reserve, after_bootmem;
expression E;
statement S;
position p;
@@
(
if (\(!after_bootmem\|after_bootmem == 0\|likely(!after_bootmem)\)) { <+... x86_init.mapping.pagetable_reserve@p(...) ...+> }
|
if (!after_bootmem) { <+... x86_init.mapping.pagetable_reserve@p(...) ...+> } else S
|
if (!after_bootmem && E) { <+... x86_init.mapping.pagetable_reserve@p(...) ...+> }
|
if (E && !after_bootmem) { <+... x86_init.mapping.pagetable_reserve@p(...) ...+> }
|
if (\(!after_bootmem && E\|E && !after_bootmem\)) { <+... x86_init.mapping.pagetable_reserve@p(...) ...+> } else S
|
if (after_bootmem) S else { <+... x86_init.mapping.pagetable_reserve@p(...) ...+> }
)

@pgt_after_bootmem_return exists@
symbol x86_init, mapping, pagetable_reserve, after_bootmem;
identifier l;
position p;
@@
(
if (\(after_bootmem\|unlikely(after_bootmem)\)) { ... return ...; }
|
if (\(after_bootmem\|unlikely(after_bootmem)\)) { ... return; }
|
if (\(after_bootmem\|unlikely(after_bootmem)\)) goto l;
|
BUG_ON(after_bootmem);
)
... when any
x86_init.mapping.pagetable_reserve@p(...)

@pgt_after_bootmem_helper@
symbol x86_init, mapping, pagetable_reserve;
identifier helper;
position p;
@@
helper(...) { <+... x86_init.mapping.pagetable_reserve@p(...) ...+> }

@pgt_after_bootmem_helped@
symbol after_bootmem;
identifier pgt_after_bootmem_helper.helper;
position pgt_after_bootmem_helper.p;
@@
if (!after_bootmem) { <+... helper(...) ...+> }

@script:python depends on pgt_after_bootmem_helped@
p << pgt_after_bootmem_helper.p;
@@
for q in p:
    pgt_after_bootmem_ok.add((q.file, q.line, q.column))

@script:python@
p << pgt_after_bootmem_if.p;
@@
for q in p:
    pgt_after_bootmem_ok.add((q.file, q.line, q.column))

@script:python@
p << pgt_after_bootmem_return.p;
@@
for q in p:
    pgt_after_bootmem_ok.add((q.file, q.line, q.column))

@pgt_after_bootmem@
symbol x86_init, mapping, pagetable_reserve;
position p;
@@
x86_init.mapping.pagetable_reserve@p(...)

@script:python@
p << pgt_after_bootmem.p;
@@
if (p[0].file, p[0].line, p[0].column) in pgt_after_bootmem_ok:
    cocci.include_match(False)

@depends on context@
position pgt_after_bootmem.p;
@@
* x86_init.mapping.pagetable_reserve@p(...)

@depends on patch@
symbol after_bootmem;
expression list args;
position pgt_after_bootmem.p;
@@
- x86_init.mapping.pagetable_reserve@p(args);
+ if (!after_bootmem)
+	x86_init.mapping.pagetable_reserve(args);

@script:python depends on report@
p << pgt_after_bootmem.p;
@@
coccilib.report.print_report(p[0], "pgt_after_bootmem: x86_init.mapping.pagetable_reserve can run when after_bootmem is set (guarantee E)")

@script:python depends on org@
p << pgt_after_bootmem.p;
@@
coccilib.org.print_todo(p[0], "pgt_after_bootmem: x86_init.mapping.pagetable_reserve can run when after_bootmem is set (guarantee E)")
