// SPDX-License-Identifier: GPL-2.0-only
// A slot is used before it is mapped.
// explore: no event maps a slot while requests are queued

@@
@@
  set_fixmap(...)
  {
  <+...
- pv_mmu_ops.lazy_mode.flush();
  ...+>
  }
