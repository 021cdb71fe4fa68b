// SPDX-License-Identifier: GPL-2.0-only
// The flip ends one page early.

@@
@@
  xen_mapping_pagetable_reserve(...)
  {
  <+...
- make_lowmem_range_readwrite(PFN_DOWN(end), pgt_buf_top)
+ make_lowmem_range_readwrite(PFN_DOWN(end), _pfn(pfn_x(pgt_buf_top) - 1))
  ...+>
  }
