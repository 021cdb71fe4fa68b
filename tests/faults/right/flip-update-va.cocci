// SPDX-License-Identifier: GPL-2.0-only
//
// By the hypercall itself, for one frame after the other.

@@
identifier hook = xen_mapping_pagetable_reserve;
identifier start, end, addr;
typedef u64;
@@
  hook(u64 start, u64 end)
  {
- 	u64 addr = end;
+ 	unsigned long pfn = PFN_DOWN(end);
  	...
- 	while (addr < PFN_PHYS(pgt_buf_top)) { ... }
+ 	while (pfn < pgt_buf_top) {
+ 		if (HYPERVISOR_update_va_mapping((unsigned long)__va(PFN_PHYS(pfn)), pfn_pte(pfn, PAGE_KERNEL), 0))
+ 			BUG();
+ 		pfn++;
+ 	}
  	...
  }
