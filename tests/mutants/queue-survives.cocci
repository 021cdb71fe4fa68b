// SPDX-License-Identifier: GPL-2.0-only
// A new start does not forget what is queued.
// explore: a boot starts once

@@
@@
  xen_init_mmu_ops(...)
  {
  <+...
- xen_mc_init();
  ...+>
  }
