// SPDX-License-Identifier: GPL-2.0-only
// A level 1 that is in use is mapped writable.

@@
@@
  pte_round_add(...)
  {
  <+...
- pv_mmu_ops.table_prot
+ PAGE_KERNEL
  ...+>
  }
