// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_flip_late
//
// Closed first, and a helper looks for what is spare.

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
- 	native_pagetable_reserve(start, end);
+ 	native_pagetable_reserve(start, end);
+ 	xen_release_spare(end);
  }

@@
identifier hook = xen_mapping_pagetable_reserve;
attribute name __init;
typedef u64;
@@
+ static void __init xen_release_spare(u64 from)
+ {
+ 	u64 addr;
+
+ 	for (addr = from; addr < PFN_PHYS(pgt_buf_top); addr += PAGE_SIZE)
+ 		make_lowmem_page_readwrite(__va(addr));
+ }
  static void hook(...) { ... }
