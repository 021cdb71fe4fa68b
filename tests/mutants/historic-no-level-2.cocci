// SPDX-License-Identifier: GPL-2.0-only
// The historic estimate forgets level 2.

@@
@@
  historic_table_pages(...)
  {
  <+...
- table_pages(div_round_up(pmd_bytes, PMD_SIZE))
+ 0
  ...+>
  }
