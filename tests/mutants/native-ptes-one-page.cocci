// SPDX-License-Identifier: GPL-2.0-only
// On bare metal, all entries of a new table map the same page.
// explore: bare metal only

@@
identifier ptep, pfn, nr;
statement S;
@@
  native_set_ptes(...)
  {
- for (; nr; nr--, ptep++, pfn = pfn_add(pfn, 1))
+ for (; nr; nr--, ptep++)
	S
  }
