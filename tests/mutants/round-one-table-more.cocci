// SPDX-License-Identifier: GPL-2.0-only
// A round has one table more than slots.
// explore: no small machine has as many tables

@@
@@
  pte_round_add(...)
  {
  <+...
- gathered->nr == pv_mmu_ops.tables_at_once
+ gathered->nr == pv_mmu_ops.tables_at_once + 1
  ...+>
  }
