// SPDX-License-Identifier: GPL-2.0-only
// An early mapping of a page table of an earlier buffer is writable.

@@
@@
  is_lowmem_readonly(...)
  {
  <+...
- pte && pte->pte && !pte_write(*pte)
+ false
  ...+>
  }
