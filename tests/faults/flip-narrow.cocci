// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_flip_step
//
// An address of 32 bits.

@@
identifier hook = xen_mapping_pagetable_reserve;
identifier start, end, addr;
typedef u64, u32;
@@
  hook(u64 start, u64 end)
  {
- 	u64 addr = end;
+ 	u32 addr;
  	...
- 	while (addr < PFN_PHYS(pgt_buf_top)) { ... }
+ 	for (addr = end; addr < PFN_PHYS(pgt_buf_top); addr += PAGE_SIZE)
+ 		make_lowmem_page_readwrite(__va(addr));
  	...
  }
