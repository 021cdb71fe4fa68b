// SPDX-License-Identifier: GPL-2.0-only
// The list of frames is read beyond its end.

@@
statement S;
@@
  pfn_to_mfn(...)
  {
-	if (...) S
	...
  }
