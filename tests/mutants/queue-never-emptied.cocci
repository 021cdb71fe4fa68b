// SPDX-License-Identifier: GPL-2.0-only
// What was sent is sent again.

@@
@@
  xen_mc_flush(...)
  {
  <+...
- queued = 0;
  ...+>
  }
