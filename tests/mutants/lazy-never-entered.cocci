// SPDX-License-Identifier: GPL-2.0-only
// Each request is a hypercall of its own.
// explore: a hypercall more breaks nothing

@@
@@
  map_ranges(...)
  {
  <+...
- pv_mmu_ops.lazy_mode.enter();
  ...+>
  }
