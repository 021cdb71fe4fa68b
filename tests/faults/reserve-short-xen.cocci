// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_impl_reserve
//
// Xen's hands on one page less than it was given.

@@
identifier hook = xen_mapping_pagetable_reserve;
@@
  hook(...)
  {
  <...
- native_pagetable_reserve(start, end);
+ native_pagetable_reserve(start, end - PAGE_SIZE);
  ...>
  }
