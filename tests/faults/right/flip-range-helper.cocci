// SPDX-License-Identifier: GPL-2.0-only
//
// A helper for any range.

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
+ 	xen_unprotect(end, PFN_PHYS(pgt_buf_top));
  	...
  }

@@
identifier hook = xen_mapping_pagetable_reserve;
attribute name __init;
typedef u64;
@@
+ static void __init xen_unprotect(u64 start, u64 end)
+ {
+ 	u64 last = end;
+
+ 	while (start < end) {
+ 		make_lowmem_page_readwrite(__va(start));
+ 		start += PAGE_SIZE;
+ 	}
+ 	BUG_ON(start < last);
+ }
  static void hook(...) { ... }
