// SPDX-License-Identifier: GPL-2.0-only
// A level 1 is hooked up before it is filled.

@@
expression pte, addr, next, pfn, pmd;
expression E;
@@
  phys_pmd_init(...)
  {
  <...
	pte = alloc_low_page(FIX_PTE, &pfn);
+	pv_mmu_ops.set_pmd(pmd, E);
	phys_pte_init(pte, addr, next);
	unmap_low_page(FIX_PTE);
	pv_mmu_ops.alloc_pte(pfn);
-	pv_mmu_ops.set_pmd(pmd, E);
  ...>
  }
