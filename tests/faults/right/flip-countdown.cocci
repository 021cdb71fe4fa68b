// SPDX-License-Identifier: GPL-2.0-only
//
// A count of pages.

@@
identifier hook = xen_mapping_pagetable_reserve;
identifier start, end, addr;
typedef u64;
@@
  hook(u64 start, u64 end)
  {
  	u64 addr = end;
+ 	unsigned long nr = pgt_buf_top - PFN_DOWN(end);
	...
- 	while (addr < PFN_PHYS(pgt_buf_top)) {
+ 	while (nr--) {
  		make_lowmem_page_readwrite(__va(addr));
  		addr += PAGE_SIZE;
  	}
	...
  }
