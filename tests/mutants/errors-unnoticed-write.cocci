// SPDX-License-Identifier: GPL-2.0-only
// An entry that Xen refuses goes unnoticed.

@@
statement S;
@@
  write_entry(...)
  {
	...
-	if (err) S
  }
