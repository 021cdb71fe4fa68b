// SPDX-License-Identifier: GPL-2.0-only
//
// A loop that looks at its limit behind, if there is a page at all.

@@
identifier hook = xen_mapping_pagetable_reserve;
identifier start, end, addr;
typedef u64;
@@
  hook(u64 start, u64 end)
  {
	...
- 	while (addr < PFN_PHYS(pgt_buf_top)) { ... }
+ 	if (addr < PFN_PHYS(pgt_buf_top)) {
+ 		do {
+ 			make_lowmem_page_readwrite(__va(addr));
+ 			addr += PAGE_SIZE;
+ 		} while (addr < PFN_PHYS(pgt_buf_top));
+ 	}
	...
  }
