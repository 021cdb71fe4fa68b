// SPDX-License-Identifier: GPL-2.0-only
// A place may end above the end.

@@
@@
  memblock_find_in_range(...)
  {
  <...
-	if (high > phys_x(end))
-		high = phys_x(end);
  ...>
  }
