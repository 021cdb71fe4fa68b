// SPDX-License-Identifier: GPL-2.0-only
// A range that is no range is taken.
// explore: all ranges are good

@@
statement S;
expression E;
@@
  init_memory_mapping(...)
  {
	...
-	if (<+... E >= phys_x(end) ...+>) S
	...
  }
