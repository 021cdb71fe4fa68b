// SPDX-License-Identifier: GPL-2.0-only
// A region that touches from behind is not merged.
// explore: two regions that touch are as good as one

@@
@@
  add_range(...)
  {
  <+...
- region_start(r) > end
+ region_start(r) >= end
  ...+>
  }
