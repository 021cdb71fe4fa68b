// SPDX-License-Identifier: GPL-2.0-only
/// The hook runs when all ranges are mapped and the TLB is flushed, not before.
/// What is mapped after it needs tables from a buffer that is closed, and what was
/// mapped read-only before it is made writable behind the TLB's back.
///
// A function that flushes is followed for one level.
// Known false positives: none known.
// Confidence: High
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

@pgt_hook_early_flushes@
symbol x86_init, mapping, pagetable_reserve;
identifier helper, flush = { __flush_tlb_all, __flush_tlb_global, flush_tlb_all };
@@
helper(...) { <+... flush(...) ...+> }

@pgt_hook_early_flushed exists@
symbol x86_init, mapping, pagetable_reserve;
identifier pgt_hook_early_flushes.helper;
position p;
@@
helper(...)
... when any
x86_init.mapping.pagetable_reserve@p(...)

@pgt_hook_early depends on report || org || context exists@
symbol x86_init, mapping, pagetable_reserve;
identifier map = { kernel_physical_mapping_init,
		   early_ioremap_page_table_range_init };
position p;
@@
* x86_init.mapping.pagetable_reserve@p(...)
  ... when != find_early_table_space(...)
  map(...)

@pgt_hook_early_flush depends on report || org || context exists@
symbol x86_init, mapping, pagetable_reserve;
identifier flush = { __flush_tlb_all, __flush_tlb_global, flush_tlb_all };
position p != pgt_hook_early_flushed.p;
@@
  kernel_physical_mapping_init(...)
  ... when != flush(...)
      when != find_early_table_space(...)
* x86_init.mapping.pagetable_reserve@p(...)

@depends on patch@
symbol x86_init, mapping, pagetable_reserve;
identifier flush = { __flush_tlb_all, __flush_tlb_global, flush_tlb_all };
expression list args;
expression E;
@@
- if (E) x86_init.mapping.pagetable_reserve(args);
  ... when != x86_init.mapping.pagetable_reserve(...)
      when != find_early_table_space(...)
  flush(...);
+ if (E)
+	x86_init.mapping.pagetable_reserve(args);

@script:python depends on report || org@
p << pgt_hook_early.p;
@@
say(p[0], "pgt_hook_early: x86_init.mapping.pagetable_reserve before all is mapped: there are no tables for the rest")

@script:python depends on report || org@
p << pgt_hook_early_flush.p;
@@
say(p[0], "pgt_hook_early: x86_init.mapping.pagetable_reserve before the TLB is flushed: a spare page can still be read-only in it")
