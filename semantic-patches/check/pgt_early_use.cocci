// SPDX-License-Identifier: GPL-2.0-only
/// Between the opening of the buffer and the hook nothing touches free memory:
/// the pages of the buffer are free as yet, and under Xen read-only, so that
/// whoever is handed one dies of a page fault.
///
// A helper is followed for one level.
// Known false positives: memory that cannot come from the buffer, taken by the
// functions named below.
// Confidence: Moderate
// Options: --no-includes --include-headers
// Keywords: find_early_table_space

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

@pgt_early_use_after exists@
symbol x86_init, mapping, pagetable_reserve;
identifier touch =~ "^early_memtest$" || =~ "^early_node_mem$" ||
	=~ "^_*memblock_alloc" || =~ "^_*memblock_phys_alloc" ||
	=~ "^_*alloc_bootmem" || =~ "^_*free_bootmem";
position p;
@@
x86_init.mapping.pagetable_reserve(...)
... when != find_early_table_space(...)
touch@p(...)

@pgt_early_use depends on report || org || context exists@
symbol x86_init, mapping, pagetable_reserve;
identifier touch =~ "^early_memtest$" || =~ "^early_node_mem$" ||
	=~ "^_*memblock_alloc" || =~ "^_*memblock_phys_alloc" ||
	=~ "^_*alloc_bootmem" || =~ "^_*free_bootmem";
position p != pgt_early_use_after.p;
@@
  find_early_table_space(...)
  ... when != x86_init.mapping.pagetable_reserve(...)
* touch@p(...)
  ... when != find_early_table_space(...)
  x86_init.mapping.pagetable_reserve(...)

@depends on patch@
symbol x86_init, mapping, pagetable_reserve;
identifier touch =~ "^early_memtest$";
expression list args;
expression E;
@@
- if (E) touch(args);
  ... when != x86_init.mapping.pagetable_reserve(...)
  if (...) x86_init.mapping.pagetable_reserve(...);
+ if (E)
+	touch(args);

@script:python depends on report || org@
touch << pgt_early_use.touch;
p << pgt_early_use.p;
@@
say(p[0], "pgt_early_use: %s() before x86_init.mapping.pagetable_reserve: the spare pages are free, and read-only under Xen" % touch)

@pgt_early_use_opened@
@@
find_early_table_space(...)

@pgt_early_use_inside depends on ever pgt_early_use_opened@
identifier helper, touch =~ "^early_memtest$" || =~ "^early_node_mem$" ||
	=~ "^_*memblock_alloc" || =~ "^_*memblock_phys_alloc" ||
	=~ "^_*alloc_bootmem" || =~ "^_*free_bootmem";
@@
helper(...) { <+... touch(...) ...+> }

@pgt_early_use_helper depends on report || org || context exists@
symbol x86_init, mapping, pagetable_reserve;
identifier pgt_early_use_inside.helper;
position p;
@@
  find_early_table_space(...)
  ... when != x86_init.mapping.pagetable_reserve(...)
* helper@p(...)
  ... when != find_early_table_space(...)
  x86_init.mapping.pagetable_reserve(...)

@script:python depends on report || org@
helper << pgt_early_use_inside.helper;
p << pgt_early_use_helper.p;
@@
say(p[0], "pgt_early_use: %s() before x86_init.mapping.pagetable_reserve: the spare pages are free, and read-only under Xen" % helper)

// A place that memblock has found, written to.

@pgt_early_use_found depends on report || org || context exists@
symbol x86_init, mapping, pagetable_reserve;
identifier find =~ "^memblock_.*find", touch = { memset, memcpy, clear_page };
identifier free;
type T;
position p;
@@
  find_early_table_space(...)
  ... when != x86_init.mapping.pagetable_reserve(...)
  \(free = find(...);\|T free = find(...);\)
  ... when != x86_init.mapping.pagetable_reserve(...)
* touch@p(<+... free ...+>, ...)
  ... when != find_early_table_space(...)
  x86_init.mapping.pagetable_reserve(...)

@script:python depends on report || org@
touch << pgt_early_use_found.touch;
p << pgt_early_use_found.p;
@@
say(p[0], "pgt_early_use: %s() before x86_init.mapping.pagetable_reserve: the spare pages are free, and read-only under Xen" % touch)
