// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_flip_step
//
// A loop over frames begins at an address.

@@
identifier hook = xen_mapping_pagetable_reserve;
identifier start, end, addr;
typedef u64;
@@
  hook(u64 start, u64 end)
  {
- 	u64 addr = end;
+ 	u64 pfn = end;
	...
- 	while (addr < PFN_PHYS(pgt_buf_top)) { ... }
+ 	while (pfn < pgt_buf_top) {
+ 		make_lowmem_page_readwrite(__va(PFN_PHYS(pfn)));
+ 		pfn++;
+ 	}
	...
  }
