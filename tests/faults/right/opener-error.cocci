// SPDX-License-Identifier: GPL-2.0-only
//
// The opener can fail.

@@
symbol after_bootmem;
expression list args;
@@
  if (!after_bootmem)
- 	find_early_table_space(args);
+ {
+ 	if (find_early_table_space(args))
+ 		return 0;
+ }
  else
  	__acquire(pgt_buf);

@@
identifier open = find_early_table_space;
@@
- void
+ int
  open(...)
  {
  	...
+ 	return 0;
  }
