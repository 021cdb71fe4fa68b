// SPDX-License-Identifier: GPL-2.0-only
// All entries of a new table map the same page.

@@
identifier ptep, pfn, nr;
statement S;
@@
  xen_set_ptes_init(...)
  {
- for (; nr; nr--, ptep++, pfn = pfn_add(pfn, 1))
+ for (; nr; nr--, ptep++)
	S
  }
