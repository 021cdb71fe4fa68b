// SPDX-License-Identifier: GPL-2.0-only
// A region of no bytes is added.
// explore: a boot adds no region of no bytes

@@
@@
  add_range(...)
  {
  <...
-	if (size == 0)
-		return;
  ...>
  }
