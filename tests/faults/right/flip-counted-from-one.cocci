// SPDX-License-Identifier: GPL-2.0-only
//
// The spare pages are counted from one, up to the last.

@@
identifier hook = xen_mapping_pagetable_reserve;
symbol start, end;
typedef u64;
@@
  hook(u64 start, u64 end)
  {
- 	u64 addr = end;
+ 	unsigned long nr;
+ 	unsigned long spare = pgt_buf_top - PFN_DOWN(end);
	...
- 	while (addr < PFN_PHYS(pgt_buf_top)) {
- 		make_lowmem_page_readwrite(__va(addr));
- 		addr += PAGE_SIZE;
- 	}
+ 	for (nr = 1; nr <= spare; nr++)
+ 		make_lowmem_page_readwrite(__va(end + (nr - 1) * PAGE_SIZE));
	...
  }
