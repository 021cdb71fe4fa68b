// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_flip_range
//
// At most as many as one table maps.

@@
identifier hook = xen_mapping_pagetable_reserve;
identifier start, end, addr;
typedef u64;
@@
  hook(u64 start, u64 end)
  {
- 	u64 addr = end;
+ 	unsigned long nr;
+ 	unsigned long spare = min(pgt_buf_top - PFN_DOWN(end), 512UL);
  	...
- 	while (addr < PFN_PHYS(pgt_buf_top)) { ... }
+ 	for (nr = 0; nr < spare; nr++)
+ 		make_lowmem_page_readwrite(__va(end + PFN_PHYS(nr)));
  	...
  }
