// SPDX-License-Identifier: GPL-2.0-only
// A level 1 is not pinned.
// explore: Xen checks a table when it is hooked up, too

@@
@@
  xen_alloc_pte_init(...)
  {
  <+...
- xen_mc_pin_pte(...);
  ...+>
  }
