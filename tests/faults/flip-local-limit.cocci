// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_flip_step
//
// A limit that is not the top.

@@
identifier hook = xen_mapping_pagetable_reserve;
identifier start, end, addr;
typedef u64;
@@
  hook(u64 start, u64 end)
  {
- 	u64 addr = end;
+ 	unsigned long pfn = PFN_DOWN(end), top;
  	...
- 	while (addr < PFN_PHYS(pgt_buf_top)) { ... }
+ 	top = pgt_buf_end;
+ 	while (pfn != top)
+ 		make_lowmem_page_readwrite(__va(PFN_PHYS(pfn++)));
  	...
  }
