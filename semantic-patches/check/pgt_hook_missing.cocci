// SPDX-License-Identifier: GPL-2.0-only
/// Whoever opens the buffer of early page tables with find_early_table_space()
/// runs the hook before it returns, on every path. Otherwise the used pages are
/// not reserved, so that memblock hands out page tables, and under Xen the spare
/// ones stay read-only.
///
// A condition on after_bootmem or on the buffer itself around the call is left to
// pgt_after_bootmem and pgt_empty_skipped, a direct reservation in place of the
// hook to pgt_direct_reserve. A function that calls a helper that runs the hook, or
// takes the hook from its table, is taken to be right: whether it does so on every
// path, sparse tells.
// Known false positives: a condition that says !after_bootmem in another way.
// Confidence: Moderate
// Options: --no-includes --include-headers
// Keywords: find_early_table_space

virtual report
virtual org
virtual context

@initialize:python depends on report@
@@
say = coccilib.report.print_report

@initialize:python depends on org@
@@
say = coccilib.org.print_todo

@initialize:python@
@@
pgt_reserves_otherwise = set()

def pgt_reserves(p):
    pgt_reserves_otherwise.update((q.file, q.current_element) for q in p)

def pgt_no_other_way(p):
    return (p[0].file, p[0].current_element) not in pgt_reserves_otherwise

@pgt_hook_missing_opened@
@@
find_early_table_space(...)

@pgt_hook_missing_direct depends on ever pgt_hook_missing_opened@
symbol x86_init, mapping, pagetable_reserve;
identifier reserve = { reserve_early, memblock_x86_reserve_range,
		       memblock_reserve, native_pagetable_reserve };
identifier buf = { pgt_buf_start, pgt_buf_end, e820_table_start,
		   e820_table_end };
identifier v;
position p;
@@
(
reserve@p(..., <+... buf ...+>, ...)
|
 &x86_init.mapping@p
|
v = x86_init.mapping.pagetable_reserve@p
)

@script:python@
p << pgt_hook_missing_direct.p;
@@
pgt_reserves(p)

@pgt_hook_missing_kept depends on ever pgt_hook_missing_opened@
symbol x86_init, mapping, pagetable_reserve;
identifier v;
type T;
position p;
@@
T v@p = \(x86_init.mapping.pagetable_reserve\|&x86_init.mapping\);

@script:python@
p << pgt_hook_missing_kept.p;
@@
pgt_reserves(p)

@pgt_hook_missing_helper depends on ever pgt_hook_missing_opened@
symbol x86_init, mapping, pagetable_reserve;
identifier helper;
@@
helper(...) { <+... x86_init.mapping.pagetable_reserve(...) ...+> }

@pgt_hook_missing_helped@
identifier pgt_hook_missing_helper.helper;
position p;
@@
helper@p(...);

@script:python@
p << pgt_hook_missing_helped.p;
@@
pgt_reserves(p)

@pgt_hook_missing depends on report || org || context exists@
symbol x86_init, mapping, pagetable_reserve;
symbol after_bootmem, pgt_buf_end, e820_table_end;
identifier f, l;
position p : script:python() { pgt_no_other_way(p) };
statement S;
@@
  f(...)
  {
	... when any
*	find_early_table_space@p(...);
	... when any
	    when != x86_init.mapping.pagetable_reserve(...)
	    when != if (\(!after_bootmem\|after_bootmem == 0\|likely(!after_bootmem)\|after_bootmem\)) { <+... x86_init.mapping.pagetable_reserve(...) ...+> }
	    when != if (\(!after_bootmem\|after_bootmem == 0\|likely(!after_bootmem)\|after_bootmem\)) { <+... x86_init.mapping.pagetable_reserve(...) ...+> } else S
	    when != if (\(after_bootmem\|unlikely(after_bootmem)\)) S else { <+... x86_init.mapping.pagetable_reserve(...) ...+> }
	    when != if (<+... \(pgt_buf_end\|e820_table_end\) ...+>) { <+... x86_init.mapping.pagetable_reserve(...) ...+> }
	    when != if (<+... \(pgt_buf_end\|e820_table_end\) ...+>) { <+... x86_init.mapping.pagetable_reserve(...) ...+> } else S
	    when != if (<+... \(pgt_buf_end\|e820_table_end\) ...+>) { ... return ...; }
	    when != if (\(after_bootmem\|unlikely(after_bootmem)\)) { ... return ...; }
	    when != if (\(after_bootmem\|unlikely(after_bootmem)\)) { ... goto l; }
  }

@script:python depends on report || org@
p << pgt_hook_missing.p;
@@
say(p[0], "pgt_hook_missing: a path leaves %s() with this buffer open, without x86_init.mapping.pagetable_reserve: its tables are not reserved" % p[0].current_element)
