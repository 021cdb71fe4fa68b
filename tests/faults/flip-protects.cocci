// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_flip_missing
//
// By what protects, by the hypercall itself.

@@
identifier hook = xen_mapping_pagetable_reserve;
identifier start, end, addr;
typedef u64;
@@
  hook(u64 start, u64 end)
  {
- 	u64 addr = end;
+ 	u64 addr;
  	...
- 	while (addr < PFN_PHYS(pgt_buf_top)) { ... }
+ 	for (addr = end; addr < PFN_PHYS(pgt_buf_top); addr += PAGE_SIZE)
+ 		xen_protect(addr);
  	...
  }

@@
identifier hook = xen_mapping_pagetable_reserve;
attribute name __init;
typedef u64;
@@
+ static void __init xen_protect(u64 addr)
+ {
+ 	unsigned long va = (unsigned long)__va(addr);
+
+ 	if (HYPERVISOR_update_va_mapping(va, pte_wrprotect(pfn_pte(PFN_DOWN(addr), PAGE_KERNEL)), 0))
+ 		BUG();
+ }
  static void hook(...) { ... }
