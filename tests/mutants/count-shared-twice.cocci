// SPDX-License-Identifier: GPL-2.0-only
// A table that two ranges share is counted twice.

@@
@@
  count_table(...)
  {
	...
-	*covered = ...;
	...
  }
