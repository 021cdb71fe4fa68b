// SPDX-License-Identifier: GPL-2.0-only
// The flip begins one page late.

@@
@@
  xen_mapping_pagetable_reserve(...)
  {
  <+...
- make_lowmem_range_readwrite(PFN_DOWN(end), pgt_buf_top)
+ make_lowmem_range_readwrite(pfn_add(PFN_DOWN(end), 1), pgt_buf_top)
  ...+>
  }
