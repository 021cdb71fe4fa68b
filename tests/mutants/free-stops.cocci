// SPDX-License-Identifier: GPL-2.0-only
// Freeing stops behind the first region.
// explore: what one alloc got lies within one region

@@
@@
  remove_range(...)
  {
  <...
-	drop(type, i);
+	{ drop(type, i); break; }
  ...>
  }
