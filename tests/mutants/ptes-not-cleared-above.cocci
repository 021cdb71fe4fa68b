// SPDX-License-Identifier: GPL-2.0-only
// A new level 1 is not cleared above what it maps.

@@
@@
  phys_pte_init(...)
  {
  <+...
  pv_mmu_ops.set_ptes(...);
- clear_ptes(...);
  ...+>
  }
