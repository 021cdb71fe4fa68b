// SPDX-License-Identifier: GPL-2.0-only
// Free memory goes on into what is reserved.

@@
@@
  memblock_next_free(...)
  {
  <...
-	if (r < res->cnt && region_start(&res->regions[r]) < high)
-		high = region_start(&res->regions[r]);
  ...>
  }
