// SPDX-License-Identifier: GPL-2.0-only
/// Between the opening of the buffer and the hook nothing touches free memory:
/// the pages of the buffer are free as yet, and under Xen read-only.
///
/// Guarantee: B
// Known false positives: memory that cannot come from the buffer, taken by the
// functions named below.
// Confidence: Moderate
// Options: --no-includes --include-headers
// Keywords: find_early_table_space

virtual report
virtual org
virtual context
virtual patch

@pgt_early_use exists@
symbol x86_init, mapping, pagetable_reserve, after_bootmem;
statement S;
identifier touch =~ "^early_memtest$" || =~ "^early_node_mem$" ||
	=~ "^_*memblock_alloc" || =~ "^_*memblock_phys_alloc" ||
	=~ "^_*alloc_bootmem" || =~ "^_*free_bootmem";
position p;
@@
find_early_table_space(...)
... when any
    when != x86_init.mapping.pagetable_reserve(...)
    when != if (<+... after_bootmem ...+>) { <+... x86_init.mapping.pagetable_reserve(...) ...+> }
    when != if (<+... after_bootmem ...+>) { <+... x86_init.mapping.pagetable_reserve(...) ...+> } else S
touch@p(...)
... when any
x86_init.mapping.pagetable_reserve(...)

@depends on context@
identifier pgt_early_use.touch;
position pgt_early_use.p;
@@
* touch@p(...)

@depends on patch@
symbol x86_init, mapping, pagetable_reserve;
identifier pgt_early_use.touch;
position pgt_early_use.p;
expression list args;
expression E;
@@
- if (E) touch@p(args);
  ... when != x86_init.mapping.pagetable_reserve(...)
  if (...) x86_init.mapping.pagetable_reserve(...);
+ if (E)
+	touch(args);

@script:python depends on report@
touch << pgt_early_use.touch;
p << pgt_early_use.p;
@@
coccilib.report.print_report(p[0], "pgt_early_use: %s() while the buffer is open, x86_init.mapping.pagetable_reserve comes after it (guarantee B)" % touch)

@script:python depends on org@
touch << pgt_early_use.touch;
p << pgt_early_use.p;
@@
coccilib.org.print_todo(p[0], "pgt_early_use: %s() while the buffer is open, x86_init.mapping.pagetable_reserve comes after it (guarantee B)" % touch)
