// SPDX-License-Identifier: GPL-2.0-only
// A page that is not mapped is made writable.

@@
@@
  make_lowmem_page_readwrite(...)
  {
  <+...
- pte && pte->pte && !pte_write(*pte)
+ pte && !pte_write(*pte)
  ...+>
  }
