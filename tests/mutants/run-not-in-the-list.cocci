// SPDX-License-Identifier: GPL-2.0-only
// Behind the list only the first page is asked for.
// explore: all pages of a small machine are in the list

@@
@@
  xen_set_ptes_init(...)
  {
  <+...
- run = 1;
+ run = pfn_diff(end, pfn);
  ...+>
  }
