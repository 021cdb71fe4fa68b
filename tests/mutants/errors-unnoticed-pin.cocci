// SPDX-License-Identifier: GPL-2.0-only
// A pin that Xen refuses goes unnoticed.

@@
statement S;
@@
  pin_pagetable_pfn(...)
  {
	...
-	if (err) S
  }
