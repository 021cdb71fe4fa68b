// SPDX-License-Identifier: GPL-2.0-only
// A slot is not emptied.

@@
@@
  clear_fixmap(...)
  {
-	pv_mmu_ops.set_pte_at(...);
  }
