// SPDX-License-Identifier: GPL-2.0-only
// That there is no place for the buffer goes unnoticed.
// explore: a buffer that has no place is not asked for

@@
expression E;
statement S;
@@
  find_early_table_space(...)
  {
	...
-	if (E == MEMBLOCK_ERROR) S
	...
  }
