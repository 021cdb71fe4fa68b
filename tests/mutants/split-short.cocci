// SPDX-License-Identifier: GPL-2.0-only
// A large page is used where less than one is left.
// explore: bare metal only

@@
@@
  split_mem_range(...)
  {
  <+...
- last - pos >= PMD_SIZE
+ 1
  ...+>
  }
