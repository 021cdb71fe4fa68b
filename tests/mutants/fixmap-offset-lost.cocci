// SPDX-License-Identifier: GPL-2.0-only
// An address loses its offset into the page.

@@
@@
  early_memremap(...)
  {
  <+...
- page + phys_x(addr) % PAGE_SIZE
+ page
  ...+>
  }
