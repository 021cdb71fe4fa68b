// SPDX-License-Identifier: GPL-2.0-only
// A run of entries is not cut behind its first page.

@@
expression border, pfn, end;
@@
  cut_at(...)
  {
  <+...
- pfn_in(border, pfn_add(pfn, 1), end)
+ pfn_in(border, pfn_add(pfn, 2), end)
  ...+>
  }
