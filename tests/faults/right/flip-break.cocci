// SPDX-License-Identifier: GPL-2.0-only
//
// A loop that leaves at the top.

@@
identifier hook = xen_mapping_pagetable_reserve;
identifier start, end, addr;
typedef u64;
@@
  hook(u64 start, u64 end)
  {
  	u64 addr = end;
	...
- 	while (addr < PFN_PHYS(pgt_buf_top)) {
+ 	for (;;) {
+ 		if (addr >= PFN_PHYS(pgt_buf_top))
+ 			break;
  		make_lowmem_page_readwrite(__va(addr));
  		addr += PAGE_SIZE;
  	}
	...
  }
