// SPDX-License-Identifier: GPL-2.0-only
//
// A loop over virtual addresses.

@@
identifier hook = xen_mapping_pagetable_reserve;
identifier start, end, addr;
typedef u64;
@@
  hook(u64 start, u64 end)
  {
- 	u64 addr = end;
+ 	void *va = __va(end), *last = __va(PFN_PHYS(pgt_buf_top));
	...
- 	while (addr < PFN_PHYS(pgt_buf_top)) { ... }
+ 	for (; va < last; va += PAGE_SIZE)
+ 		make_lowmem_page_readwrite(va);
	...
  }
