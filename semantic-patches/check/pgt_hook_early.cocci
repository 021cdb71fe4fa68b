// SPDX-License-Identifier: GPL-2.0-only
/// The hook runs when all ranges are mapped and the TLB is flushed, not before.
/// What is mapped after it needs tables from a buffer that is closed, and what
/// was mapped read-only before it is made writable behind the TLB's back.
///
/// Guarantees: A, B
// Known false positives: a flush by a function that is called for it.
// Confidence: High
// Options: --no-includes --include-headers
// Keywords: pagetable_reserve

virtual report
virtual org
virtual context
virtual patch

@pgt_hook_early exists@
symbol x86_init, mapping, pagetable_reserve;
identifier map = { kernel_physical_mapping_init,
		   early_ioremap_page_table_range_init };
position p, q;
@@
x86_init.mapping.pagetable_reserve@p(...)
... when != find_early_table_space(...)
map@q(...)

@depends on context@
position pgt_hook_early.p;
@@
* x86_init.mapping.pagetable_reserve@p(...)

@depends on patch@
symbol x86_init, mapping, pagetable_reserve;
identifier flush = { __flush_tlb_all, __flush_tlb_global, flush_tlb_all };
position pgt_hook_early.p;
expression list args;
expression E;
@@
- if (E) x86_init.mapping.pagetable_reserve@p(args);
  ...
  flush(...);
+ if (E)
+	x86_init.mapping.pagetable_reserve(args);

@script:python depends on report@
p << pgt_hook_early.p;
q << pgt_hook_early.q;
@@
coccilib.report.print_report(p[0], "pgt_hook_early: x86_init.mapping.pagetable_reserve before the mapping on line %s (guarantees A, B)" % q[0].line)

@script:python depends on org@
p << pgt_hook_early.p;
q << pgt_hook_early.q;
@@
coccilib.org.print_todo(p[0], "pgt_hook_early: x86_init.mapping.pagetable_reserve before the mapping on line %s (guarantees A, B)" % q[0].line)

@pgt_hook_early_flush exists@
symbol x86_init, mapping, pagetable_reserve;
identifier flush = { __flush_tlb_all, __flush_tlb_global, flush_tlb_all };
position p;
@@
kernel_physical_mapping_init(...)
... when != flush(...)
    when != find_early_table_space(...)
x86_init.mapping.pagetable_reserve@p(...)

@depends on context@
position pgt_hook_early_flush.p;
@@
* x86_init.mapping.pagetable_reserve@p(...)

@depends on patch@
symbol x86_init, mapping, pagetable_reserve;
identifier flush = { __flush_tlb_all, __flush_tlb_global, flush_tlb_all };
position pgt_hook_early_flush.p;
expression list args;
expression E;
@@
- if (E) x86_init.mapping.pagetable_reserve@p(args);
  ...
  flush(...);
+ if (E)
+	x86_init.mapping.pagetable_reserve(args);

@script:python depends on report@
p << pgt_hook_early_flush.p;
@@
coccilib.report.print_report(p[0], "pgt_hook_early: x86_init.mapping.pagetable_reserve before the TLB is flushed (guarantee B)")

@script:python depends on org@
p << pgt_hook_early_flush.p;
@@
coccilib.org.print_todo(p[0], "pgt_hook_early: x86_init.mapping.pagetable_reserve before the TLB is flushed (guarantee B)")
