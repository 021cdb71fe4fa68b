// SPDX-License-Identifier: GPL-2.0-only
// Xen keeps the native hook.

@@
@@
  xen_init_mmu_ops(...)
  {
  <+...
- x86_init.mapping.pagetable_reserve = xen_mapping_pagetable_reserve;
  ...+>
  }
