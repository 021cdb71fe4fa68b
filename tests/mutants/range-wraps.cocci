// SPDX-License-Identifier: GPL-2.0-only
// A range may end beyond the last address.
// explore: no small machine has memory at the last address

@@
statement S;
@@
  range_end(...)
  {
	...
-	if (end < size) S
	...
  }
