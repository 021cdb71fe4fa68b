// SPDX-License-Identifier: GPL-2.0-only
// A batch that Xen refuses goes unnoticed.

@@
statement S;
@@
  send_batch(...)
  {
	...
-	if (err) S
  }
