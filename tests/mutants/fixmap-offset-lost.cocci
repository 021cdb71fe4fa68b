// SPDX-License-Identifier: GPL-2.0-only
// An address loses its offset into the page.
// explore: a boot looks at the first bytes of a page

@@
@@
  early_memremap(...)
  {
  <+...
- page + phys_x(addr) % PAGE_SIZE
+ page
  ...+>
  }
