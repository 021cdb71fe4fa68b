// SPDX-License-Identifier: GPL-2.0-only
// A new table of level 2 or 3 is not cleared.

@@
identifier table, i;
@@
  new_table(...)
  {
  <+...
- for (...; ...; ...) table[i] = 0;
  ...+>
  }
