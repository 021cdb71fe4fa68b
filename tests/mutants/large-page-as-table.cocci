// SPDX-License-Identifier: GPL-2.0-only
// A large page is taken for a table (level 2).
// explore: bare metal only

@@
statement S;
@@
  phys_pmd_init(...)
  {
  <...
-	if (pmd->pmd && pmd_large(*pmd)) S
  ...>
  }
