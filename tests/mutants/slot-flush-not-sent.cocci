// SPDX-License-Identifier: GPL-2.0-only
// The flush that is due when the queue is sent does not go with it.
// explore: what the TLB holds is no state of the search

@@
@@
  xen_mc_flush(...)
  {
  <+...
- if (stale) put_flush();
  ...+>
  }
