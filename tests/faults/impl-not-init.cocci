// SPDX-License-Identifier: GPL-2.0-only
// fault: x86_init_override_init
//
// Xen's implementation stays after boot.

@@
identifier init = xen_init_mmu_ops;
typedef u64;
@@
+ static void xen_reserve_tables(u64 start, u64 end)
+ {
+ 	u64 addr;
+
+ 	for (addr = end; addr < PFN_PHYS(pgt_buf_top); addr += PAGE_SIZE)
+ 		make_lowmem_page_readwrite(__va(addr));
+ 	native_pagetable_reserve(start, end);
+ }
+
  init(...)
  {
- 	x86_init.mapping.pagetable_reserve = xen_mapping_pagetable_reserve;
+ 	x86_init.mapping.pagetable_reserve = xen_reserve_tables;
  	...
  }
