// SPDX-License-Identifier: GPL-2.0-only
// A new start does not forget what is queued.

@@
@@
  xen_init_mmu_ops(...)
  {
  <+...
- xen_mc_init();
  ...+>
  }
