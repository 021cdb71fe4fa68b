// SPDX-License-Identifier: GPL-2.0-only
// A place may begin below the start.
// explore: all places are looked for from 0 on

@@
@@
  memblock_find_in_range(...)
  {
  <...
-	if (low < phys_x(start))
-		low = phys_x(start);
  ...>
  }
