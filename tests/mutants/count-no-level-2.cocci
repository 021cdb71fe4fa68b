// SPDX-License-Identifier: GPL-2.0-only
// Level 2 tables are not counted.

@@
@@
  count_pud(...)
  {
  <+...
- count_table(c, &c->pmd_end, addr, PUD_SIZE);
  ...+>
  }
