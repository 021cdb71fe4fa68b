// SPDX-License-Identifier: GPL-2.0-only
// Whoever leaves lazy mode goes on queueing.
// explore: the queue is no state of the search

@@
@@
  xen_mc_leave_lazy(...)
  {
  ...
- lazy = false;
  }
