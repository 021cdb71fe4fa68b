// SPDX-License-Identifier: GPL-2.0-only
// Xen's hook reserves nothing and leaves the buffer open.

@@
@@
  xen_mapping_pagetable_reserve(...)
  {
  <+...
- native_pagetable_reserve(...);
  ...+>
  }
