// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_flip_step
//
// A count that is one short.

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
+ 	while (nr-- > 1) {
  		make_lowmem_page_readwrite(__va(addr));
  		addr += PAGE_SIZE;
  	}
	...
  }
