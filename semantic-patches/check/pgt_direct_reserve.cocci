// SPDX-License-Identifier: GPL-2.0-only
/// Early page tables are reserved by x86_init.mapping.pagetable_reserve and by
/// nothing else. Who reserves them directly passes by the platform: under Xen
/// the spare pages of the buffer stay read-only.
///
/// Guarantees: B, C
// An implementation is what is registered in the files that are checked
// together, or is named so.
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

@initialize:python@
@@
pgt_direct_reserve_impl = set(["native_pagetable_reserve"])

@pgt_direct_reserve_set@
symbol x86_init, mapping, pagetable_reserve;
identifier f;
@@
x86_init.mapping.pagetable_reserve = f

@script:python@
f << pgt_direct_reserve_set.f;
@@
pgt_direct_reserve_impl.add(f)

@pgt_direct_reserve@
identifier buf = { pgt_buf_start, pgt_buf_end, pgt_buf_top,
		   e820_table_start, e820_table_end, e820_table_top };
position p;
@@
(
 reserve_early@p(<+... buf ...+>, ...)
|
 memblock_x86_reserve_range@p(<+... buf ...+>, ...)
|
 memblock_reserve@p(<+... buf ...+>, ...)
|
 memblock_reserve@p(..., <+... buf ...+>)
|
 reserve_early@p(..., "PGTABLE")
|
 memblock_x86_reserve_range@p(..., "PGTABLE")
|
 native_pagetable_reserve@p(...)
)

@script:python@
p << pgt_direct_reserve.p;
@@
if p[0].current_element in pgt_direct_reserve_impl or \
   p[0].current_element.endswith("pagetable_reserve"):
    cocci.include_match(False)

@depends on context@
identifier f;
position pgt_direct_reserve.p;
@@
* f@p(...)

@depends on patch@
identifier f;
identifier start = { pgt_buf_start, e820_table_start };
identifier end = { pgt_buf_end, e820_table_end };
position pgt_direct_reserve.p;
@@
(
- f@p(<+... start ...+>, <+... end ...+>, ...)
+ x86_init.mapping.pagetable_reserve(PFN_PHYS(start), PFN_PHYS(end))
)

@script:python depends on report@
p << pgt_direct_reserve.p;
@@
coccilib.report.print_report(p[0], "pgt_direct_reserve: page tables reserved around x86_init.mapping.pagetable_reserve (guarantees B, C)")

@script:python depends on org@
p << pgt_direct_reserve.p;
@@
coccilib.org.print_todo(p[0], "pgt_direct_reserve: page tables reserved around x86_init.mapping.pagetable_reserve (guarantees B, C)")
