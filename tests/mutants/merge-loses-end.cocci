// SPDX-License-Identifier: GPL-2.0-only
// A merged region loses its end.

@@
@@
  add_range(...)
  {
  <...
-	if (region_end(r) > end)
-		end = region_end(r);
  ...>
  }
