// SPDX-License-Identifier: GPL-2.0-only
// A level 1 becomes a table while it is still mapped writable.

@@
@@
  phys_pmd_init(...)
  {
  <...
-	unmap_low_page(FIX_PTE);
	pv_mmu_ops.alloc_pte(...);
  ...>
  }
