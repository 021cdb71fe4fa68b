// SPDX-License-Identifier: GPL-2.0-only
// A batch that Xen refuses goes unnoticed.
// explore: Xen refuses nothing that is asked for

@@
statement S;
@@
  send_batch(...)
  {
	...
-	if (err) S
  }
