// SPDX-License-Identifier: GPL-2.0-only
// No spare page is made writable.

@@
@@
  xen_mapping_pagetable_reserve(...)
  {
  <+...
- make_lowmem_range_readwrite(...);
  ...+>
  }
