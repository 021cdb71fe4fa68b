// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_flip_step
//
// The counter is lowered before it is looked at: one page is left out.

@@
identifier hook = xen_mapping_pagetable_reserve;
identifier start, end, addr;
typedef u64;
@@
  hook(u64 start, u64 end)
  {
  	u64 addr = end;
+ 	unsigned long nr = pgt_buf_top - pgt_buf_end;
	...
- 	while (addr < PFN_PHYS(pgt_buf_top)) {
+ 	while (--nr) {
  		make_lowmem_page_readwrite(__va(addr));
  		addr += PAGE_SIZE;
  	}
	...
  }
