// SPDX-License-Identifier: GPL-2.0-only
//
// The native one by a pointer, the loop in a helper.

@@
identifier hook = xen_mapping_pagetable_reserve;
identifier addr, start, end;
typedef u64;
@@
  hook(u64 start, u64 end)
  {
- 	u64 addr = end;
+ 	void (*rest)(u64, u64) = native_pagetable_reserve;
  	...
- 	while (addr < PFN_PHYS(pgt_buf_top)) { ... }
- 	native_pagetable_reserve(start, end);
+ 	xen_flip_readwrite(start, end);
+ 	rest(start, end);
  }

@@
identifier hook = xen_mapping_pagetable_reserve;
attribute name __init;
typedef u64;
@@
+ static void __init xen_flip_readwrite(u64 start, u64 end)
+ {
+ 	u64 addr;
+
+ 	for (addr = end; addr < PFN_PHYS(pgt_buf_top); addr += PAGE_SIZE)
+ 		make_lowmem_page_readwrite(__va(addr));
+ }
  static void hook(...) { ... }
