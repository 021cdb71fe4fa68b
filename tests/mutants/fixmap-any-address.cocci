// SPDX-License-Identifier: GPL-2.0-only
// early_iounmap() takes any address.
// explore: a boot gives back only what it got

@@
statement S;
@@
  early_iounmap(...)
  {
	...
-	if (...) S
	...
  }
