// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_polling
//
// make_pte looks whether the tables are reserved.

@@
identifier init = xen_init_mmu_ops;
attribute name __init;
type T;
@@
+ static unsigned long __init xen_make_pte_init(unsigned long pte)
+ {
+ 	unsigned long size;
+
+ 	if (memblock_x86_find_in_range_size(PFN_PHYS(pgt_buf_end), &size, PAGE_SIZE) == PFN_PHYS(pgt_buf_end))
+ 		make_lowmem_page_readwrite(__va(PFN_PHYS(pgt_buf_end)));
+ 	return pte;
+ }
  T init(void)
  {
+ 	pv_mmu_ops.make_pte = xen_make_pte_init;
  	...
  }
