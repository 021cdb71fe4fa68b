// SPDX-License-Identifier: GPL-2.0-only
// Large pages begin anywhere.

@@
@@
  split_mem_range(...)
  {
  <+...
- !(pos & ~PMD_MASK)
+ 1
  ...+>
  }
