// SPDX-License-Identifier: GPL-2.0-only
// Freeing the end of a region frees its beginning, too.
// explore: a region of no bytes is in nobody's way

@@
@@
  remove_range(...)
  {
  <...
-	if (rstart < start && rend > end) {
+	if (rstart <= start && rend > end) {
	...
	}
  ...>
  }
