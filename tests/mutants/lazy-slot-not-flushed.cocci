// SPDX-License-Identifier: GPL-2.0-only
// A slot is used before it is mapped.

@@
@@
  set_fixmap(...)
  {
  <+...
- pv_mmu_ops.lazy_mode.flush();
  ...+>
  }
