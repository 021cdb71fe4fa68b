// SPDX-License-Identifier: GPL-2.0-only
// Freeing stops behind the first region.

@@
@@
  remove_range(...)
  {
  <...
-	drop(type, i);
+	{ drop(type, i); break; }
  ...>
  }
