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

virtual patch
#include "report"

@opens@
@@
find_early_table_space(...)

@behind depends on ever opens exists@
symbol x86_init;
identifier f;
position p;
@@
x86_init.mapping.pagetable_reserve(...)
... when != find_early_table_space(...)
f@p(...)

@touches depends on ever opens@
identifier helper, touch =~ "^early_memtest$" || =~ "^early_node_mem$" ||
	=~ "^_*memblock_alloc" || =~ "^_*memblock_phys_alloc" ||
	=~ "^_*alloc_bootmem" || =~ "^_*free_bootmem";
@@
helper(...) { <+... touch(...) ...+> }

@early_use_helper depends on !patch exists@
symbol x86_init;
identifier touches.helper;
position p != behind.p;
@@
  find_early_table_space(...)
  ... when != x86_init.mapping.pagetable_reserve(...)
* helper@p(...)
  ... when != find_early_table_space(...)
  x86_init.mapping.pagetable_reserve(...)

@script:python@
p << early_use_helper.p;
f << touches.helper;
@@
say(p[0], "pgt_early_use: %s() before x86_init.mapping.pagetable_reserve: the spare pages are free, and read-only under Xen" % f)

@early_use depends on !patch exists@
symbol x86_init;
identifier touch =~ "^early_memtest$" || =~ "^early_node_mem$" ||
	=~ "^_*memblock_alloc" || =~ "^_*memblock_phys_alloc" ||
	=~ "^_*alloc_bootmem" || =~ "^_*free_bootmem";
position p != behind.p;
@@
  find_early_table_space(...)
  ... when != x86_init.mapping.pagetable_reserve(...)
* touch@p(...)
  ... when != find_early_table_space(...)
  x86_init.mapping.pagetable_reserve(...)

@script:python@
p << early_use.p;
f << early_use.touch;
@@
say(p[0], "pgt_early_use: %s() before x86_init.mapping.pagetable_reserve: the spare pages are free, and read-only under Xen" % f)

// What memblock has found, written to.

@early_use_found depends on !patch exists@
symbol x86_init;
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

@script:python@
p << early_use_found.p;
f << early_use_found.touch;
@@
say(p[0], "pgt_early_use: %s() before x86_init.mapping.pagetable_reserve: the spare pages are free, and read-only under Xen" % f)

@depends on patch@
symbol x86_init;
expression list args;
expression E;
statement S;
@@
- if (E) early_memtest(args);
  ... when != x86_init.mapping.pagetable_reserve(...)
  if (...) x86_init.mapping.pagetable_reserve(...); else S
+ if (E)
+	early_memtest(args);
