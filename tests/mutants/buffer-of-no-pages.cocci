// SPDX-License-Identifier: GPL-2.0-only
// A place is looked for when no page is needed.
// equivalent: no bytes are free wherever a piece of memory ends

@@
expression E, F;
@@
  find_early_table_space(...)
  {
	...
-	if (pages)
		E = F;
	...
  }
