// SPDX-License-Identifier: GPL-2.0-only
// A place may begin below the start.

@@
@@
  memblock_find_in_range(...)
  {
  <...
-	if (low < phys_x(start))
-		low = phys_x(start);
  ...>
  }
