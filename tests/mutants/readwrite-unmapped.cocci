// SPDX-License-Identifier: GPL-2.0-only
// A page that is not mapped is made writable.
// explore: no design that is this library flips page by page

@@
@@
  make_lowmem_page_readwrite(...)
  {
  <+...
- pte && pte->pte && !pte_write(*pte)
+ pte && !pte_write(*pte)
  ...+>
  }
