// SPDX-License-Identifier: GPL-2.0-only
// Nobody is told of a new level 2.

@@
@@
  phys_pud_init(...)
  {
  <+...
- pv_mmu_ops.alloc_pmd(...);
  ...+>
  }
