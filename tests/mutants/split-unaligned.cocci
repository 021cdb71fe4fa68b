// SPDX-License-Identifier: GPL-2.0-only
// Large pages begin anywhere.
// explore: bare metal only

@@
@@
  split_mem_range(...)
  {
  <+...
- !(pos & ~PMD_MASK)
+ 1
  ...+>
  }
