// SPDX-License-Identifier: GPL-2.0-only
// A region of no bytes is added.
// explore: a region of no bytes is in nobody's way

@@
@@
  add_range(...)
  {
  <...
-	if (size == 0)
-		return;
  ...>
  }
