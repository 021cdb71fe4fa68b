// SPDX-License-Identifier: GPL-2.0-only
// Nobody is told of a new level 3.
// explore: the mask has made the page read-only already

@@
@@
  kernel_physical_mapping_init(...)
  {
  <+...
- pv_mmu_ops.alloc_pud(...);
  ...+>
  }
