// SPDX-License-Identifier: GPL-2.0-only
// The last page that a level 1 table maps is left out.

@@
@@
  next_table(...)
  {
  <+...
- (pfn_x(pfn) | (PTRS_PER_TABLE - 1)) + 1
+ pfn_x(pfn) | (PTRS_PER_TABLE - 1)
  ...+>
  }
