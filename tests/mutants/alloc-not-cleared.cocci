// SPDX-License-Identifier: GPL-2.0-only
// A new table is not cleared.

@@
identifier table, i;
@@
  alloc_low_page(...)
  {
  <+...
- for (...; ...; ...) table[i] = 0;
  ...+>
  }
