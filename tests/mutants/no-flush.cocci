// SPDX-License-Identifier: GPL-2.0-only
// The TLB is not flushed after the mapping.
// explore: what the TLB holds is no state of the search

@@
@@
  map_ranges(...)
  {
  <+...
- pv_mmu_ops.flush_tlb_all();
  ...+>
  }
