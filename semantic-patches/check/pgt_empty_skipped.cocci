// SPDX-License-Identifier: GPL-2.0-only
/// The hook runs also for a buffer of which no page was used. Linux 2.6.39 to
/// 3.8 leave it out then, and under Xen the whole buffer stays read-only while
/// memblock hands it out.
///
/// Guarantee: E
// Known false positives: none known.
// Confidence: High
// Options: --no-includes --include-headers
// Keywords: pagetable_reserve

virtual report
virtual org
virtual context
virtual patch

@pgt_empty_skipped@
symbol x86_init, mapping, pagetable_reserve;
identifier buf = { pgt_buf_start, pgt_buf_end, pgt_buf_top,
		   e820_table_start, e820_table_end, e820_table_top };
statement S;
position p;
@@
(
if@p (<+... buf ...+>) { <+... x86_init.mapping.pagetable_reserve(...) ...+> }
|
if@p (<+... buf ...+>) { <+... x86_init.mapping.pagetable_reserve(...) ...+> } else S
)

@depends on context@
position pgt_empty_skipped.p;
statement S, S2;
@@
(
* if@p (...) S
|
* if@p (...) S else S2
)

@depends on patch@
symbol after_bootmem;
identifier start = { pgt_buf_start, e820_table_start };
identifier end = { pgt_buf_end, e820_table_end };
position pgt_empty_skipped.p;
statement S, S2;
@@
(
- if@p (!after_bootmem && \(end > start\|start < end\|end != start\|start != end\))
+ if (!after_bootmem)
  S else S2
|
- if@p (!after_bootmem && \(end > start\|start < end\|end != start\|start != end\))
+ if (!after_bootmem)
  S
|
- if@p (\(end > start\|start < end\|end != start\|start != end\) && !after_bootmem)
+ if (!after_bootmem)
  S
|
- if@p (\(end > start\|start < end\|end != start\|start != end\))
  S
)

@script:python depends on report@
p << pgt_empty_skipped.p;
@@
coccilib.report.print_report(p[0], "pgt_empty_skipped: no x86_init.mapping.pagetable_reserve for a buffer that stayed empty (guarantee E)")

@script:python depends on org@
p << pgt_empty_skipped.p;
@@
coccilib.org.print_todo(p[0], "pgt_empty_skipped: no x86_init.mapping.pagetable_reserve for a buffer that stayed empty (guarantee E)")

@pgt_empty_skipped_return exists@
symbol x86_init, mapping, pagetable_reserve;
identifier buf = { pgt_buf_start, pgt_buf_end, pgt_buf_top,
		   e820_table_start, e820_table_end, e820_table_top };
position p;
@@
find_early_table_space(...)
... when any
    when != x86_init.mapping.pagetable_reserve(...)
if@p (<+... buf ...+>) { ... return ...; }
... when any
x86_init.mapping.pagetable_reserve(...)

@depends on context@
position pgt_empty_skipped_return.p;
statement S;
@@
* if@p (...) S

@depends on patch@
identifier start = { pgt_buf_start, e820_table_start };
identifier end = { pgt_buf_end, e820_table_end };
position pgt_empty_skipped_return.p;
statement S;
@@
- if@p (\(end == start\|start == end\|end <= start\|start >= end\)) S

@script:python depends on report@
p << pgt_empty_skipped_return.p;
@@
coccilib.report.print_report(p[0], "pgt_empty_skipped: no x86_init.mapping.pagetable_reserve for a buffer that stayed empty (guarantee E)")

@script:python depends on org@
p << pgt_empty_skipped_return.p;
@@
coccilib.org.print_todo(p[0], "pgt_empty_skipped: no x86_init.mapping.pagetable_reserve for a buffer that stayed empty (guarantee E)")
