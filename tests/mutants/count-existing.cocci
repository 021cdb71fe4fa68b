// SPDX-License-Identifier: GPL-2.0-only
// Level 1 tables that exist are counted.
// explore: a table too many is a spare page more

@@
@@
  count_pmd(...)
  {
  <+...
- !table || !table[pmd_index(addr)].pmd
+ true
  ...+>
  }
