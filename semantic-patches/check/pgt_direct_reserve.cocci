// SPDX-License-Identifier: GPL-2.0-only
/// Early page tables are reserved by x86_init.mapping.pagetable_reserve and by
/// nothing else. Who reserves them directly passes by the platform: under Xen the
/// spare pages of the buffer stay read-only and kill whoever is handed one.
///
// An implementation is what is registered, or is named *pagetable_reserve.
// Known false positives: helpers of an implementation that name the buffer.
// Confidence: High
// Options: --no-includes --include-headers
// Keywords: pgt_buf_start, pgt_buf_end, pgt_buf_top, e820_table_start
// Keywords: e820_table_end, e820_table_top, native_pagetable_reserve
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
pgt_hooks = set()

def pgt_hook(name):
    return name in pgt_hooks or name.endswith("pagetable_reserve")

def pgt_outside(p):
    return not pgt_hook(p[0].current_element)

@pgt_direct_reserve_set@
symbol x86_init, mapping, pagetable_reserve;
identifier f;
@@
x86_init.mapping.pagetable_reserve = f

@script:python@
f << pgt_direct_reserve_set.f;
@@
pgt_hooks.add(f)


@pgt_direct_reserve depends on report || org || context@
identifier buf = { pgt_buf_start, pgt_buf_end, pgt_buf_top,
		   e820_table_start, e820_table_end, e820_table_top };
identifier reserve = { reserve_early, memblock_x86_reserve_range,
		       memblock_reserve };
position p : script:python() { pgt_outside(p) };
@@
(
* reserve@p(<+... buf ...+>, ...)
|
* reserve@p(..., <+... buf ...+>)
|
* reserve@p(..., "PGTABLE")
|
* native_pagetable_reserve@p(...)
)

@depends on patch@
identifier reserve = { reserve_early, memblock_x86_reserve_range,
		       memblock_reserve };
identifier start = { pgt_buf_start, e820_table_start };
identifier end = { pgt_buf_end, e820_table_end };
position p : script:python() { pgt_outside(p) };
@@
(
- reserve@p(<+... start ...+>, <+... end ...+>, ...)
+ x86_init.mapping.pagetable_reserve(PFN_PHYS(start), PFN_PHYS(end))
|
- native_pagetable_reserve@p(<+... start ...+>, <+... end ...+>)
+ x86_init.mapping.pagetable_reserve(PFN_PHYS(start), PFN_PHYS(end))
)

@script:python depends on report || org@
p << pgt_direct_reserve.p;
@@
say(p[0], "pgt_direct_reserve: page tables reserved around x86_init.mapping.pagetable_reserve: the platform is not asked, and under Xen spare pages stay read-only")
