// SPDX-License-Identifier: GPL-2.0-only
/// What a tree has of the early page-table buffer: changes nothing, prints one
/// "name<TAB>value<TAB>file:line" for each thing that it knows by its code.
///
/// The driver reads it over the files that matter and puts it in words.
// Options: --no-includes --very-quiet

virtual report

@ initialize:python @
@@
def fact(name, value, p):
    print("%s\t%s\t%s:%s" % (name, value, p[0].file, p[0].line))

// The buffer is opened by the function that sets its three limits.

@ opens @
identifier f;
identifier start = {e820_table_start, pgt_buf_start};
identifier end = {e820_table_end, pgt_buf_end};
identifier top = {e820_table_top, pgt_buf_top};
expression E;
position p;
@@
  f@p(...)
  {
	...
	end = start;
	...
	top = E;
	...
  }

@ script:python @
f << opens.f;
top << opens.top;
p << opens.p;
@@
fact("opener", f, p)
fact("buffer", top[:-len("_top")], p)

@ from_zero @
identifier f = find_early_table_space;
identifier end, puds;
position p;
@@
  f(..., unsigned long end, int use_pse, int use_gbpages)
  { <+... puds@p = (end + PUD_SIZE - 1) >> PUD_SHIFT ...+> }

@ script:python @
p << from_zero.p;
@@
fact("from_zero", "yes", p)

// The caller, and what it does with the buffer once the ranges are mapped.

@ caller @
identifier f = init_memory_mapping;
position p;
@@
  f@p(...) { ... }

@ script:python @
p << caller.p;
@@
fact("caller", "yes", p)

@ maps @
identifier f = init_memory_mapping;
position p;
@@
  f(...) { <+... kernel_physical_mapping_init@p(...) ...+> }

@ script:python @
p << maps.p;
@@
fact("maps", "yes", p)

@ modern @
identifier f = {alloc_low_pages, early_alloc_pgt_buf};
position p;
@@
  f@p(...) { ... }

@ script:python @
p << modern.p;
@@
fact("modern", "yes", p)

@ direct @
identifier f = init_memory_mapping;
identifier reserve = {reserve_early, memblock_x86_reserve_range};
identifier start = {e820_table_start, pgt_buf_start};
identifier end = {e820_table_end, pgt_buf_end};
position p;
@@
  f(...)
  {
  <+...
	if (!after_bootmem && end > start)
		reserve@p(start << PAGE_SHIFT, end << PAGE_SHIFT, "PGTABLE");
  ...+>
  }

@ script:python @
reserve << direct.reserve;
p << direct.p;
@@
fact("direct", reserve, p)

@ direct_memblock @
identifier f = init_memory_mapping;
identifier start = {e820_table_start, pgt_buf_start};
identifier end = {e820_table_end, pgt_buf_end};
position p;
@@
  f(...)
  {
  <+...
	if (!after_bootmem && end > start)
(
		memblock_reserve@p(start << PAGE_SHIFT,
				   (end - start) << PAGE_SHIFT);
|
		memblock_reserve@p(PFN_PHYS(start),
				   PFN_PHYS(end) - PFN_PHYS(start));
|
		memblock_reserve@p(PFN_PHYS(start), PFN_PHYS(end - start));
)
  ...+>
  }

@ script:python @
p << direct_memblock.p;
@@
fact("direct", "memblock_reserve", p)

@ unknown @
identifier f = init_memory_mapping;
identifier reserve = {reserve_early, memblock_x86_reserve_range,
		      memblock_reserve};
position p != {direct.p, direct_memblock.p};
@@
  f(...) { <+... reserve@p(...) ...+> }

@ script:python @
reserve << unknown.reserve;
p << unknown.p;
@@
fact("unknown", reserve, p)

// Does the allocator reach tables in use through the slots of early_ioremap?

@ slots @
identifier f = map_low_page;
position p;
@@
  f@p(...) { ... }

@ script:python @
p << slots.p;
@@
fact("slots", "yes", p)

// The hook: its call, its table, its native default.

@ hook @
identifier f = init_memory_mapping;
position p;
@@
  f(...) { <+... x86_init.mapping.pagetable_reserve@p(...) ...+> }

@ script:python @
p << hook.p;
@@
fact("hook", "yes", p)

@ skips @
identifier f = init_memory_mapping;
identifier start = {e820_table_start, pgt_buf_start};
identifier end = {e820_table_end, pgt_buf_end};
position p;
@@
  f(...)
  {
  <+...
	if (!after_bootmem && end > start)
		x86_init.mapping.pagetable_reserve@p(...);
  ...+>
  }

@ script:python @
p << skips.p;
@@
fact("skips_empty", "yes", p)

@ table @
position p;
@@
  struct x86_init_mapping@p { ... };

@ script:python @
p << table.p;
@@
fact("table", "yes", p)

@ anchor_struct @
position p;
@@
  struct x86_init_oem@p { ... };

@ script:python @
p << anchor_struct.p;
@@
fact("anchor_struct", "yes", p)

@ anchor_member @
position p;
@@
  struct x86_init_ops@p { ... struct x86_init_paging paging; ... };

@ script:python @
p << anchor_member.p;
@@
fact("anchor_member", "yes", p)

@ anchor_prototype @
position p;
@@
  void set_pte_vaddr@p(...);

@ script:python @
p << anchor_prototype.p;
@@
fact("anchor_prototype", "yes", p)

@ anchor_init @
identifier I;
position p;
@@
  struct x86_init_ops I@p = { .paging = { ... }, };

@ script:python @
p << anchor_init.p;
@@
fact("anchor_init", "yes", p)

@ default_init @
identifier I, f;
position p;
@@
  struct x86_init_ops I@p = { .mapping = { .pagetable_reserve = f, }, };

@ script:python @
f << default_init.f;
p << default_init.p;
@@
fact("default", f, p)

@ native @
identifier f = native_pagetable_reserve;
identifier reserve = {reserve_early, memblock_x86_reserve_range,
		      memblock_reserve};
position p;
@@
  f@p(...) { <+... reserve(...) ...+> }

@ script:python @
reserve << native.reserve;
p << native.p;
@@
fact("native", reserve, p)

@ closes @
identifier f = native_pagetable_reserve;
identifier end = {e820_table_end, pgt_buf_end};
identifier top = {e820_table_top, pgt_buf_top};
position p;
@@
  f@p(...) { ... top = end; ... }

@ script:python @
p << closes.p;
@@
fact("closes", "yes", p)

@ context @
identifier f = find_early_table_space, X;
position p;
@@
  f@p(...) { <+... __acquire(X) ...+> }

@ script:python @
p << context.p;
@@
fact("context", "yes", p)

// Xen: what it masks, and how it makes the spare pages writable again.

@ mask @
identifier f = mask_rw_pte;
position p;
@@
  f@p(...) { ... }

@ script:python @
p << mask.p;
@@
fact("mask", "yes", p)

@ mask_old @
identifier f = mask_rw_pte;
expression E;
position p;
@@
  f@p(...)
  { <+... \( pte_val_ma(E) \| pte_flags(E) \) & _PAGE_PRESENT ...+> }

@ script:python @
p << mask_old.p;
@@
fact("mask_old", "yes", p)

@ mask_end @
identifier f = mask_rw_pte, pfn;
identifier end = {e820_table_end, pgt_buf_end};
position p;
@@
  f@p(...) { <+... pfn < end ...+> }

@ script:python @
p << mask_end.p;
@@
fact("mask_end", "yes", p)

@ mask_top @
identifier f = mask_rw_pte;
identifier top = {e820_table_top, pgt_buf_top};
position p;
@@
  f@p(...) { <+... top ...+> }

@ script:python @
p << mask_top.p;
@@
fact("mask_top", "yes", p)

@ mask_slots @
identifier f = mask_rw_pte, pfn;
identifier end = {e820_table_end, pgt_buf_end};
position p;
@@
  f@p(...) { <+... \( pfn != (end - 1) \| pfn + 1 != end \) ...+> }

@ script:python @
p << mask_slots.p;
@@
fact("mask_slots", "yes", p)

@ polling @
identifier f = mark_rw_past_pgt;
position p;
@@
  f@p(...) { ... }

@ script:python @
p << polling.p;
@@
fact("polling", "yes", p)

@ xen @
identifier f, g;
position p;
@@
  f@p(...) { <+... x86_init.mapping.pagetable_reserve = g ...+> }

@ script:python @
g << xen.g;
p << xen.p;
@@
fact("xen", g, p)

@ xen_late @
identifier f = xen_mapping_pagetable_reserve;
position p;
@@
  f@p(...)
  {
	...
	native_pagetable_reserve(...);
	... when any
	while (...) { <+... make_lowmem_page_readwrite(...) ...+> }
	...
  }

@ script:python @
p << xen_late.p;
@@
fact("xen_late", "yes", p)

@ xen_first @
identifier f = xen_mapping_pagetable_reserve;
position p;
@@
  f@p(...)
  {
	...
	while (...) { <+... make_lowmem_page_readwrite(...) ...+> }
	...
	native_pagetable_reserve(...);
	...
  }

@ script:python @
p << xen_first.p;
@@
fact("xen_first", "yes", p)

@ anchor_xen @
identifier f = xen_pagetable_setup_done;
position p;
@@
  f@p(...) { ... }

@ script:python @
p << anchor_xen.p;
@@
fact("anchor_xen", "yes", p)

@ anchor_ops @
identifier f = xen_init_mmu_ops;
position p;
@@
  f@p(...) { ... }

@ script:python @
p << anchor_ops.p;
@@
fact("anchor_ops", "yes", p)
