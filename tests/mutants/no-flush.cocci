// SPDX-License-Identifier: GPL-2.0-only
// The TLB is not flushed after the mapping.
// explore: nothing that the TLB holds is changed by a mapping

@@
@@
  map_ranges(...)
  {
  <+...
- pv_mmu_ops.flush_tlb_all();
  ...+>
  }
