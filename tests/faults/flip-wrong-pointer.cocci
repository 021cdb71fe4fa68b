// SPDX-License-Identifier: GPL-2.0-only
// run: B
//
// The loop counts, and its address stands still.

@@
identifier hook = xen_mapping_pagetable_reserve;
identifier start, end, addr;
typedef u64;
@@
  hook(u64 start, u64 end)
  {
- 	u64 addr = end;
+ 	void *va = __va(end);
+ 	unsigned long nr = pgt_buf_top - PFN_DOWN(end);
	...
- 	while (addr < PFN_PHYS(pgt_buf_top)) { ... }
+ 	for (; nr; nr--)
+ 		make_lowmem_page_readwrite(va);
	...
  }
