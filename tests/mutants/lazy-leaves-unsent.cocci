// SPDX-License-Identifier: GPL-2.0-only
// What is queued when lazy mode ends is not sent.

@@
@@
  xen_mc_leave_lazy(...)
  {
- xen_mc_flush();
  ...
  }
