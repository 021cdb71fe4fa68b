// SPDX-License-Identifier: GPL-2.0-only
// A level 1 is not pinned.

@@
@@
  xen_alloc_pte_init(...)
  {
  <+...
- xen_mc_mmuext_op(...);
  ...+>
  }
