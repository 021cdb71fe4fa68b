// SPDX-License-Identifier: GPL-2.0-only
// The lowest memory is looked at first.
// explore: a place is as good in one piece of memory as in another

@@
expression E;
@@
  memblock_find_in_range(...)
  {
-	unsigned int i = E;
+	unsigned int i = E, n = E;
	...
  }

@@
@@
  memblock_find_in_range(...)
  {
  <...
-	&memblock.memory.regions[i]
+	&memblock.memory.regions[n - 1 - i]
  ...>
  }
