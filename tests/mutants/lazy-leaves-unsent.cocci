// SPDX-License-Identifier: GPL-2.0-only
// What is queued when lazy mode ends is not sent.
// explore: the flush of the TLB that follows sends them, too

@@
@@
  xen_mc_leave_lazy(...)
  {
- xen_mc_flush();
  ...
  }
