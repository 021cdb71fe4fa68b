// SPDX-License-Identifier: GPL-2.0-only
/// Early page tables are reserved by x86_init.mapping.pagetable_reserve and by
/// nothing else. Who reserves them directly passes by the platform: under Xen the
/// spare pages of the buffer stay read-only and kill whoever is handed one.
// An implementation of the hook may, and what it hands its start to.
// Confidence: High
// Keywords: pgt_buf_start, pgt_buf_end, pgt_buf_top, native_pagetable_reserve
// Keywords: pagetable_reserve

virtual patch
#include "implementations"

@helps@
identifier f : script:python() { implementation(f) };
identifier start, end, helper;
type T1, T2;
@@
f(T1 start, T2 end) { <+... helper(start, ...) ...+> }

#names helpers helps.helper

@initialize:python@
@@
def outside(f):
    return not implementation(f) and f not in helpers

@direct_reserve@
identifier limit = { pgt_buf_start, pgt_buf_end, pgt_buf_top };
identifier reserve = { reserve_early, memblock_x86_reserve_range, memblock_reserve };
position p : script:python() { outside(p[0].current_element) };
@@
\(reserve@p(..., \(<+... limit ...+>\|"PGTABLE"\), ...)\|native_pagetable_reserve@p(...)\)

@depends on context@
position direct_reserve.p;
identifier f;
@@
* f@p(...)

@direct_reserve_kept depends on !patch exists@
identifier limit = { pgt_buf_start, pgt_buf_end, pgt_buf_top };
identifier reserve = { reserve_early, memblock_x86_reserve_range, memblock_reserve };
identifier x;
position p : script:python() { outside(p[0].current_element) };
@@
  \(x = limit\|x = <+... limit ...+>\)
  ... when any
* reserve@p(<+... x ...+>, ...)

#report direct_reserve.p direct_reserve_kept.p "page tables reserved around x86_init.mapping.pagetable_reserve: the platform is not asked, and under Xen spare pages stay read-only"

// Or all of the buffer, when it is opened.

@reserved_whole depends on !patch exists@
identifier limit = { pgt_buf_start, pgt_buf_end, pgt_buf_top };
identifier reserve = { reserve_early, memblock_x86_reserve_range, memblock_reserve };
identifier alloc =~ "^memblock_alloc" || =~ "^memblock_phys_alloc";
identifier x;
position p;
@@
* \(reserve@p(<+... x ...+>, ...)\|x = alloc@p(...)\)
  ... when any
  limit = <+... x ...+>

#report reserved_whole.p "all of the buffer reserved as it is opened: nobody gets what stays spare"

@depends on patch@
identifier reserve = { reserve_early, memblock_x86_reserve_range, memblock_reserve,
		       native_pagetable_reserve };
position direct_reserve.p;
@@
- reserve@p(<+... pgt_buf_start ...+>, <+... pgt_buf_end ...+>, ...)
+ x86_init.mapping.pagetable_reserve(PFN_PHYS(pgt_buf_start), PFN_PHYS(pgt_buf_end))
