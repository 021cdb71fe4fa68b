// SPDX-License-Identifier: GPL-2.0-only
// No range is mapped with pages of 1 GiB.
// explore: bare metal only

@@
@@
  split_mem_range(...)
  {
  <+...
- PG_LEVEL_1G | PG_LEVEL_2M
+ PG_LEVEL_2M
  ...+>
  }
