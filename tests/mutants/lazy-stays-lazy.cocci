// SPDX-License-Identifier: GPL-2.0-only
// Whoever leaves lazy mode goes on queueing.

@@
@@
  xen_mc_leave_lazy(...)
  {
  ...
- lazy = false;
  }
