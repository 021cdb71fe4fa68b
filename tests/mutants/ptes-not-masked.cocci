// SPDX-License-Identifier: GPL-2.0-only
// What a new table maps is not masked.

@@
identifier pfn, readonly, prot;
@@
  xen_set_ptes_init(...)
  {
  <+...
- in_pgt_buf(pfn) ? readonly : prot
+ prot
  ...+>
  }
