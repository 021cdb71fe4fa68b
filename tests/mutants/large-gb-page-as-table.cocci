// SPDX-License-Identifier: GPL-2.0-only
// A large page is taken for a table (level 3).
// explore: bare metal only

@@
statement S;
@@
  phys_pud_init(...)
  {
  <...
-	if (pud->pud && pud_large(*pud)) S
  ...>
  }
