// SPDX-License-Identifier: GPL-2.0-only
// A new level 1 is not cleared below what it maps.
// explore: what free memory holds is no state of the search

@@
expression table, first;
@@
  phys_pte_init(...)
  {
  <+...
- clear_ptes(table, first);
  pv_mmu_ops.set_ptes(...);
  ...+>
  }
