// SPDX-License-Identifier: GPL-2.0-only
/// The hook runs also for a buffer of which no page was used: whoever opened it
/// need not know whether the platform has something to undo. Linux 2.6.39 to 3.8
/// leave it out then, and their mask stays armed over all of the buffer.
///
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

@pgt_empty_skipped depends on report || org || context@
symbol x86_init, mapping, pagetable_reserve;
identifier buf = { pgt_buf_start, pgt_buf_end, pgt_buf_top,
		   e820_table_start, e820_table_end, e820_table_top };
statement S;
position p;
@@
(
* if@p (<+... buf ...+>) { <+... x86_init.mapping.pagetable_reserve(...) ...+> } else S
|
* if@p (<+... buf ...+>) { <+... x86_init.mapping.pagetable_reserve(...) ...+> }
)

@pgt_empty_skipped_return depends on report || org || context exists@
symbol x86_init, mapping, pagetable_reserve;
identifier buf = { pgt_buf_start, pgt_buf_end, pgt_buf_top,
		   e820_table_start, e820_table_end, e820_table_top };
position p;
@@
  find_early_table_space(...)
  ... when any
      when != x86_init.mapping.pagetable_reserve(...)
* if@p (<+... buf ...+>) { ... return ...; }
  ... when any
  x86_init.mapping.pagetable_reserve(...)

@depends on patch@
symbol x86_init, mapping, pagetable_reserve, after_bootmem;
identifier start = { pgt_buf_start, e820_table_start };
identifier end = { pgt_buf_end, e820_table_end };
statement S;
@@
(
- if (!after_bootmem && \(end > start\|end != start\))
+ if (!after_bootmem)
  { <+... x86_init.mapping.pagetable_reserve(...) ...+> }
  else S
|
- if (!after_bootmem && \(end > start\|end != start\))
+ if (!after_bootmem)
  { <+... x86_init.mapping.pagetable_reserve(...) ...+> }
|
- if (\(end > start\|end != start\) && !after_bootmem)
+ if (!after_bootmem)
  { <+... x86_init.mapping.pagetable_reserve(...) ...+> }
|
- if (\(end > start\|end != start\))
  x86_init.mapping.pagetable_reserve(...);
)

@depends on patch@
symbol x86_init, mapping, pagetable_reserve;
identifier start = { pgt_buf_start, e820_table_start };
identifier end = { pgt_buf_end, e820_table_end };
@@
  find_early_table_space(...);
  ... when any
- if (\(end == start\|end <= start\)) { ... return ...; }

@script:python depends on report || org@
p << pgt_empty_skipped.p;
@@
say(p[0], "pgt_empty_skipped: no x86_init.mapping.pagetable_reserve for a buffer that stayed empty: it is never closed")

@script:python depends on report || org@
p << pgt_empty_skipped_return.p;
@@
say(p[0], "pgt_empty_skipped: no x86_init.mapping.pagetable_reserve for a buffer that stayed empty: it is never closed")
