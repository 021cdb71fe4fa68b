// SPDX-License-Identifier: GPL-2.0-only
// The flush that is due comes behind the pins.
// equivalent: what is pinned Xen flushes for itself, page by page

@@
@@
  xen_mc_pin_pte(...)
  {
  <+...
- if (stale) put_flush();
  ...+>
  }
