// SPDX-License-Identifier: GPL-2.0-only
//
// Up to a top that was kept, if it is above the end, which moves up to it.

@@
identifier hook = xen_mapping_pagetable_reserve, addr;
typedef u64;
statement S;
@@
  hook(u64 start, u64 end)
  {
- 	u64 addr = end;
+ 	u64 top = PFN_PHYS(pgt_buf_top);
+
+ 	if (end == top)
+ 		goto reserve;
  	...
- 	while (addr < PFN_PHYS(pgt_buf_top)) S
- 	native_pagetable_reserve(start, end);
+ 	for (; end < top; end += PAGE_SIZE)
+ 		make_lowmem_page_readwrite(__va(end));
+ reserve:
+ 	native_pagetable_reserve(start, PFN_PHYS(pgt_buf_end));
  }
