// SPDX-License-Identifier: GPL-2.0-only
// A table of level 2 or 3 that is in use is mapped writable.

@@
@@
  map_table(...)
  {
  <+...
- pv_mmu_ops.table_prot
+ PAGE_KERNEL
  ...+>
  }
