// SPDX-License-Identifier: GPL-2.0-only
// Writable pages are written again.
// explore: writing what is there already breaks nothing

@@
@@
  make_lowmem_range_readwrite(...)
  {
  <+...
- !pte->pte || pte_write(*pte)
+ !pte->pte
  ...+>
  }
