// SPDX-License-Identifier: GPL-2.0-only
// A table that two ranges share is counted twice.
// explore: bare metal only: ranges share a table where large pages end

@@
@@
  count_table(...)
  {
	...
-	*covered = ...;
	...
  }
