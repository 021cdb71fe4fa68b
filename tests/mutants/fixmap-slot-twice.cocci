// SPDX-License-Identifier: GPL-2.0-only
// A slot is handed out twice.

@@
@@
  early_memremap(...)
  {
  <...
-	if (fixmap_ptes[idx].pte)
-		continue;
  ...>
  }
