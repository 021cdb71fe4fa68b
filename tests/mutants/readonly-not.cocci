// SPDX-License-Identifier: GPL-2.0-only
// A table stays writable in the direct map.

@@
@@
  xen_alloc_pte_init(...)
  {
  <+...
- make_lowmem_page_readonly(pfn);
  ...+>
  }
