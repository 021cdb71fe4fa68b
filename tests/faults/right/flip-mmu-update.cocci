// SPDX-License-Identifier: GPL-2.0-only
//
// By a request for each page.

@@
identifier hook = xen_mapping_pagetable_reserve;
identifier start, end, addr;
typedef u64;
@@
  hook(u64 start, u64 end)
  {
- 	u64 addr = end;
+ 	struct mmu_update u;
+ 	unsigned int level;
+ 	u64 addr;
  	...
- 	while (addr < PFN_PHYS(pgt_buf_top)) { ... }
+ 	for (addr = end; addr < PFN_PHYS(pgt_buf_top); addr += PAGE_SIZE) {
+ 		u.ptr = virt_to_machine(lookup_address((unsigned long)__va(addr), &level)).maddr;
+ 		u.val = pte_val_ma(pfn_pte(PFN_DOWN(addr), PAGE_KERNEL));
+ 		if (HYPERVISOR_mmu_update(&u, 1, NULL, DOMID_SELF) < 0)
+ 			BUG();
+ 	}
  	...
  }
