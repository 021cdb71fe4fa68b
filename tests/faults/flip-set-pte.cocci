// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_flip_missing
//
// By set_pte(), which masks the entry again.

@@
identifier hook = xen_mapping_pagetable_reserve;
identifier start, end, addr;
typedef u64;
@@
  hook(u64 start, u64 end)
  {
- 	u64 addr = end;
+ 	u64 addr = end;
+ 	unsigned int level;
+ 	pte_t *entry;
  	...
- 	while (addr < PFN_PHYS(pgt_buf_top)) { ... }
+ 	while (addr < PFN_PHYS(pgt_buf_top)) {
+ 		entry = lookup_address((unsigned long)__va(addr), &level);
+ 		set_pte(entry, pte_mkwrite(*entry));
+ 		addr += PAGE_SIZE;
+ 	}
  	...
  }
