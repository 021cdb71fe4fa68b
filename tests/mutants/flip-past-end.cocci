// SPDX-License-Identifier: GPL-2.0-only
// The flip goes on to the end of the level 1 table.

@@
@@
  next_table(...)
  {
  <+...
- pfn_in(next, pfn, end) ? next : end
+ next
  ...+>
  }
