// SPDX-License-Identifier: GPL-2.0-only
// Tables are counted where large pages need none.
// explore: bare metal only

@@
@@
  count_pmd(...)
  {
  <...
-	if (page_size_mask & PG_LEVEL_2M) return;
  ...>
  }
