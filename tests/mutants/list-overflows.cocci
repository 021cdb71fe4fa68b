// SPDX-License-Identifier: GPL-2.0-only
// One region more than there is room for.
// explore: no small machine has 1024 regions

@@
statement S;
@@
  splice(...)
  {
  <...
-	if (type->cnt == MEMBLOCK_MAX_REGIONS) S
  ...>
  }
