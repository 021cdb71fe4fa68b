// SPDX-License-Identifier: GPL-2.0-only
// A place may overlap what is reserved.

@@
@@
  find_in_region(...)
  {
  <+...
- base + size
+ base
  ...+>
  }
