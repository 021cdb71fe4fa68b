// SPDX-License-Identifier: GPL-2.0-only
//
// By the entry that maps a page.

@@
identifier hook = xen_mapping_pagetable_reserve;
identifier start, end, addr;
typedef u64;
@@
  hook(u64 start, u64 end)
  {
- 	u64 addr = end;
+ 	u64 addr;
+ 	unsigned int level;
  	...
- 	while (addr < PFN_PHYS(pgt_buf_top)) { ... }
+ 	for (addr = end; addr < PFN_PHYS(pgt_buf_top); addr += PAGE_SIZE) {
+ 		pte_t *entry = lookup_address((unsigned long)__va(addr), &level);
+
+ 		native_set_pte(entry, pte_mkwrite(*entry));
+ 	}
  	...
  }
