// SPDX-License-Identifier: GPL-2.0-only
// A level 2 becomes a table while it is still mapped writable.

@@
@@
  phys_pud_init(...)
  {
  <...
-	unmap_low_page(FIX_PMD);
	pv_mmu_ops.alloc_pmd(...);
  ...>
  }
