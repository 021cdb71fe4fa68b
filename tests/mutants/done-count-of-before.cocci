// SPDX-License-Identifier: GPL-2.0-only
// What an earlier list has done is taken for what a refused one has.
// explore: Xen can read all lists of the library

@@
identifier done, queued;
@@
  enqueue(...)
  {
  <+...
- done[queued] = 0;
  ...+>
  }
