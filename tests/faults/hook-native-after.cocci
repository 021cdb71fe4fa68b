// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_mask_no_hook
//
// The native one is put back behind the platform's.

@@
identifier init = xen_init_mmu_ops;
attribute name __init;
@@
  void init(void) { ... }
+
+ void __init xen_start(void)
+ {
+ 	xen_init_mmu_ops();
+ 	x86_init.mapping.pagetable_reserve = native_pagetable_reserve;
+ }
