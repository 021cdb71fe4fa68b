// SPDX-License-Identifier: GPL-2.0-only
// A round is filled before its slots map its tables.

@@
@@
  next_round(...)
  {
  <+...
- pv_mmu_ops.lazy_mode.flush();
  ...+>
  }
