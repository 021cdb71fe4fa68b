// SPDX-License-Identifier: GPL-2.0-only
// Nobody is told of a new level 1.

@@
@@
  use(...)
  {
  <+...
- pv_mmu_ops.alloc_pte(...)
+ (void)0
  ...+>
  }
