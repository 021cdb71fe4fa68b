// SPDX-License-Identifier: GPL-2.0-only
// A place is not aligned.
// explore: all memory is whole pages

@@
@@
  find_in_region(...)
  {
  <+...
- (end - size) & ~(align - 1)
+ end - size
  ...+>
  }
