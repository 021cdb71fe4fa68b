// SPDX-License-Identifier: GPL-2.0-only
/// Whoever opens the buffer of early page tables with find_early_table_space()
/// runs the hook before it returns, on every path. Otherwise the used pages
/// are not reserved, and under Xen the spare ones stay read-only.
///
/// Guarantee: E
// A condition on after_bootmem or on the buffer itself around the call is left
// to pgt_after_bootmem and pgt_empty_skipped, a direct reservation in place of
// the hook to pgt_direct_reserve.
// So is a function that is called for it and runs the hook: that it is called on
// every path is not looked at.
// Known false positives: a condition that says !after_bootmem in another way.
// Confidence: Moderate
// Options: --no-includes --include-headers
// Keywords: find_early_table_space

virtual report
virtual org
virtual context
virtual patch

@initialize:python@
@@
pgt_hook_missing_direct = set()

@pgt_hook_missing_opened@
@@
find_early_table_space(...)

@pgt_hook_missing_direct depends on ever pgt_hook_missing_opened@
identifier reserve = { reserve_early, memblock_x86_reserve_range,
		       memblock_reserve, native_pagetable_reserve };
identifier buf = { pgt_buf_start, pgt_buf_end, e820_table_start,
		   e820_table_end };
position p;
@@
reserve@p(..., <+... buf ...+>, ...)

@script:python@
p << pgt_hook_missing_direct.p;
@@
pgt_hook_missing_direct.add((p[0].file, p[0].current_element))

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
pgt_hook_missing_direct.add((p[0].file, p[0].current_element))

@pgt_hook_missing exists@
symbol x86_init, mapping, pagetable_reserve;
symbol after_bootmem, pgt_buf_end, e820_table_end;
identifier f;
position p;
statement S;
@@
f(...)
{
	... when any
	find_early_table_space@p(...)
	... when any
	    when != x86_init.mapping.pagetable_reserve(...)
	    when != if (\(!after_bootmem\|after_bootmem\|after_bootmem == 0\|likely(!after_bootmem)\)) { <+... x86_init.mapping.pagetable_reserve(...) ...+> }
	    when != if (\(!after_bootmem\|after_bootmem\|after_bootmem == 0\|likely(!after_bootmem)\)) { <+... x86_init.mapping.pagetable_reserve(...) ...+> } else S
	    when != if (after_bootmem) S else { <+... x86_init.mapping.pagetable_reserve(...) ...+> }
	    when != if (<+... pgt_buf_end ...+>) { <+... x86_init.mapping.pagetable_reserve(...) ...+> }
	    when != if (<+... e820_table_end ...+>) { <+... x86_init.mapping.pagetable_reserve(...) ...+> }
	    when != if (<+... \(pgt_buf_end\|e820_table_end\) ...+>) { <+... x86_init.mapping.pagetable_reserve(...) ...+> } else S
	    when != if (<+... pgt_buf_end ...+>) { ... return ...; }
	    when != if (<+... e820_table_end ...+>) { ... return ...; }
	    when != if (after_bootmem) { ... return ...; }
}

@script:python@
p << pgt_hook_missing.p;
@@
if (p[0].file, p[0].current_element) in pgt_hook_missing_direct:
    cocci.include_match(False)

@depends on context@
position pgt_hook_missing.p;
@@
* find_early_table_space@p(...)

@script:python depends on report@
p << pgt_hook_missing.p;
@@
coccilib.report.print_report(p[0], "pgt_hook_missing: a path leaves %s() with this buffer open, without x86_init.mapping.pagetable_reserve (guarantee E)" % p[0].current_element)

@script:python depends on org@
p << pgt_hook_missing.p;
@@
coccilib.org.print_todo(p[0], "pgt_hook_missing: a path leaves %s() with this buffer open, without x86_init.mapping.pagetable_reserve (guarantee E)" % p[0].current_element)
