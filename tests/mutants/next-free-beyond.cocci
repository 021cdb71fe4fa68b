// SPDX-License-Identifier: GPL-2.0-only
// Free memory goes on beyond the end.

@@
@@
  memblock_next_free(...)
  {
  <...
-	if (high > phys_x(*end))
-		high = phys_x(*end);
  ...>
  }
