// SPDX-License-Identifier: GPL-2.0-only
//
// As many pages behind the start as there are tables.

@@
identifier hook = xen_mapping_pagetable_reserve;
identifier start, end, addr;
typedef u64;
@@
  hook(u64 start, u64 end)
  {
- 	u64 addr = end;
+ 	unsigned long pfn;
+ 	unsigned long tables = PFN_DOWN(end) - PFN_DOWN(start);
  	...
- 	while (addr < PFN_PHYS(pgt_buf_top)) { ... }
+ 	for (pfn = pgt_buf_start + tables; pfn != pgt_buf_top; ++pfn)
+ 		make_lowmem_page_readwrite(__va(PFN_PHYS(pfn)));
  	...
  }
