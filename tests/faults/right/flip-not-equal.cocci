// SPDX-License-Identifier: GPL-2.0-only
//
// The loop ends when the top is reached.

@@
identifier hook = xen_mapping_pagetable_reserve;
identifier start, end, addr;
typedef u64;
@@
  hook(u64 start, u64 end)
  {
	...
- 	while (addr < PFN_PHYS(pgt_buf_top)) { ... }
+ 	for (; addr != PFN_PHYS(pgt_buf_top); addr += PAGE_SIZE)
+ 		make_lowmem_page_readwrite(__va(addr));
	...
  }
