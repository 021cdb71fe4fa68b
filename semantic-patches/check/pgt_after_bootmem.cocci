// SPDX-License-Identifier: GPL-2.0-only
/// The hook never runs when after_bootmem is set: no buffer is opened then,
/// memblock may be gone, and with it the __init implementation: the kernel would
/// run freed memory.
///
// A helper that runs the hook is followed for one level.
// Known false positives: a condition that says !after_bootmem in another way.
// Confidence: Moderate
// Options: --no-includes --include-headers
// Keywords: pagetable_reserve

virtual report
virtual org
virtual context
virtual patch

@initialize:python depends on report@
@@
say = coccilib.report.print_report

@initialize:python depends on org@
@@
say = coccilib.org.print_todo

@initialize:python@
@@
pgt_guarded = set()

def pgt_guard(p):
    pgt_guarded.update((q.file, q.line, q.column) for q in p)

def pgt_unguarded(p):
    return (p[0].file, p[0].line, p[0].column) not in pgt_guarded

@pgt_after_bootmem_helper@
symbol x86_init, mapping, pagetable_reserve;
identifier helper;
position p;
@@
helper(...) { <+... x86_init.mapping.pagetable_reserve@p(...) ...+> }

@pgt_after_bootmem_helped@
symbol after_bootmem;
identifier pgt_after_bootmem_helper.helper;
statement S;
position q;
@@
(
if@q (<+... \(!after_bootmem\|after_bootmem == 0\) ...+>) { <+... helper(...) ...+> } else S
|
if@q (<+... \(!after_bootmem\|after_bootmem == 0\) ...+>) { <+... helper(...) ...+> }
)

@script:python@
p << pgt_after_bootmem_helper.p;
q << pgt_after_bootmem_helped.q;
@@
pgt_guard(p)

@pgt_after_bootmem_if exists@
symbol x86_init, mapping, pagetable_reserve, after_bootmem;
statement S;
identifier l;
position p;
@@
(
if (<+... \(!after_bootmem\|after_bootmem == 0\) ...+>) { <+... x86_init.mapping.pagetable_reserve@p(...) ...+> } else S
|
if (<+... \(!after_bootmem\|after_bootmem == 0\) ...+>) { <+... x86_init.mapping.pagetable_reserve@p(...) ...+> }
|
if (<+... after_bootmem ...+>) S else { <+... x86_init.mapping.pagetable_reserve@p(...) ...+> }
|
if (<+... after_bootmem ...+>) { ... \(return ...;\|return;\|goto l;\) }
... when any
x86_init.mapping.pagetable_reserve@p(...)
|
BUG_ON(after_bootmem);
... when any
x86_init.mapping.pagetable_reserve@p(...)
)

@script:python@
p << pgt_after_bootmem_if.p;
@@
pgt_guard(p)

@pgt_after_bootmem depends on report || org || context@
symbol x86_init, mapping, pagetable_reserve;
position p : script:python() { pgt_unguarded(p) };
@@
* x86_init.mapping.pagetable_reserve@p(...)

// Under another condition on after_bootmem it would never run.

@pgt_after_bootmem_other@
symbol x86_init, mapping, pagetable_reserve, after_bootmem;
position p;
@@
if (<+... after_bootmem ...+>) { <+... x86_init.mapping.pagetable_reserve@p(...) ...+> }

@depends on patch@
symbol x86_init, mapping, pagetable_reserve, after_bootmem;
expression list args;
position p != pgt_after_bootmem_other.p;
position q : script:python() { pgt_unguarded(q) };
@@
- x86_init.mapping.pagetable_reserve@p@q(args);
+ if (!after_bootmem)
+	x86_init.mapping.pagetable_reserve(args);

@script:python depends on report || org@
p << pgt_after_bootmem.p;
@@
say(p[0], "pgt_after_bootmem: x86_init.mapping.pagetable_reserve can run when after_bootmem is set, and its code is gone")
