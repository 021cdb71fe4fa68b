// SPDX-License-Identifier: GPL-2.0-only
// A table in use is mapped writable.

@@
@@
  map_low_page(...)
  {
  <+...
- pv_mmu_ops.table_prot
+ PAGE_KERNEL
  ...+>
  }
