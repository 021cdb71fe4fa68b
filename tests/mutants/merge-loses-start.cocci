// SPDX-License-Identifier: GPL-2.0-only
// A merged region loses its beginning.

@@
@@
  add_range(...)
  {
  <...
-	if (region_start(r) < start)
-		start = region_start(r);
  ...>
  }
