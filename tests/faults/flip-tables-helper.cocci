// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_flip_range
//
// The tables, too, in a helper.

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
+ 	xen_pages_readwrite(start, PFN_PHYS(pgt_buf_top));
  	...
  }

@@
identifier hook = xen_mapping_pagetable_reserve;
attribute name __init;
typedef u64;
@@
+ static void __init xen_pages_readwrite(u64 addr, u64 last)
+ {
+ 	for (; addr < last; addr += PAGE_SIZE)
+ 		make_lowmem_page_readwrite(__va(addr));
+ }
  static void hook(...) { ... }
