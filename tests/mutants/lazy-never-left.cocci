// SPDX-License-Identifier: GPL-2.0-only
// The last requests of a mapping stay in the queue.

@@
@@
  map_ranges(...)
  {
  <+...
- pv_mmu_ops.lazy_mode.leave();
  ...+>
  }
