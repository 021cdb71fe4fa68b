// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_flip_range
//
// A number of bytes for one of pages.

@@
identifier hook = xen_mapping_pagetable_reserve;
identifier start, end, addr;
typedef u64;
@@
  hook(u64 start, u64 end)
  {
- 	u64 addr = end;
  	...
- 	while (addr < PFN_PHYS(pgt_buf_top)) { ... }
+ 	if (end < PFN_PHYS(pgt_buf_top))
+ 		set_memory_rw((unsigned long)__va(end), PFN_PHYS(pgt_buf_top) - end);
  	...
  }
