// SPDX-License-Identifier: GPL-2.0-only
// A mapping that Xen refuses goes unnoticed.

@@
statement S;
@@
  xen_write_pte_at(...)
  {
	...
-	if (err) S
  }
