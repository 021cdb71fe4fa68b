// SPDX-License-Identifier: GPL-2.0-only
// Regions that touch are not merged.
// explore: two regions that touch are as good as one

@@
@@
  add_range(...)
  {
  <+...
- start ? first_above(type, start - 1) : 0
+ first_above(type, start)
  ...+>
  }
