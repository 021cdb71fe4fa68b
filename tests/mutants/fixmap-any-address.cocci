// SPDX-License-Identifier: GPL-2.0-only
// early_iounmap() takes any address.

@@
statement S;
@@
  early_iounmap(...)
  {
	...
-	if (...) S
	...
  }
