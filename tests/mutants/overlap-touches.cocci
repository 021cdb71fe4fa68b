// SPDX-License-Identifier: GPL-2.0-only
// What touches a region overlaps it.

@@
@@
  overlaps(...)
  {
  <+...
- region_start(&type->regions[i]) < end
+ region_start(&type->regions[i]) <= end
  ...+>
  }
