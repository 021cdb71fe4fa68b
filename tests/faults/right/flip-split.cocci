// SPDX-License-Identifier: GPL-2.0-only
//
// In a function of another name.

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
+ 	xen_give_back(end);
  	...
  }

@@
identifier hook = xen_mapping_pagetable_reserve;
attribute name __init;
typedef u64;
@@
+ static void __init xen_give_back(u64 from)
+ {
+ 	while (from < PFN_PHYS(pgt_buf_top)) {
+ 		make_lowmem_page_readwrite(__va(from));
+ 		from += PAGE_SIZE;
+ 	}
+ }
  static void hook(...) { ... }
