// SPDX-License-Identifier: GPL-2.0-only
// What the direct map does not map gets an entry.
// explore: all of a buffer is mapped when it is closed

@@
@@
  make_lowmem_range_readwrite(...)
  {
  <+...
- !pte->pte || pte_write(*pte)
+ pte_write(*pte)
  ...+>
  }
