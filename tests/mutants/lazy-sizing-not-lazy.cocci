// SPDX-License-Identifier: GPL-2.0-only
// A table that sizing looks at costs two hypercalls.
// explore: a hypercall more breaks nothing

@@
@@
  exact_table_pages(...)
  {
  <+...
- pv_mmu_ops.lazy_mode.enter();
  ...+>
  }
