// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_flip_missing
//
// The loop ends at the first hole.

@@
identifier hook = xen_mapping_pagetable_reserve;
identifier addr;
typedef u64;
@@
  hook(...)
  {
  	u64 addr = end;
+ 	unsigned int level;
  	...
  	while (addr < PFN_PHYS(pgt_buf_top)) {
+ 		if (!lookup_address((unsigned long)__va(addr), &level))
+ 			break;
  		make_lowmem_page_readwrite(__va(addr));
  		addr += PAGE_SIZE;
  	}
  	...
  }
