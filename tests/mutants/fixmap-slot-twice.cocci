// SPDX-License-Identifier: GPL-2.0-only
// A slot is handed out twice.
// explore: a boot has one early mapping at a time

@@
@@
  early_memremap(...)
  {
  <...
-	if (fixmap_ptes[idx].pte)
-		continue;
  ...>
  }
