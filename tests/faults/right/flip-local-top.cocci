// SPDX-License-Identifier: GPL-2.0-only
//
// The top in a local.

@@
identifier hook = xen_mapping_pagetable_reserve;
identifier start, end, addr;
typedef u64;
@@
  hook(u64 start, u64 end)
  {
  	u64 addr = end;
+ 	u64 top = PFN_PHYS(pgt_buf_top);
	...
- 	while (addr < PFN_PHYS(pgt_buf_top)) { ... }
+ 	while (addr < top) {
+ 		make_lowmem_page_readwrite(__va(addr));
+ 		addr += PAGE_SIZE;
+ 	}
	...
  }
