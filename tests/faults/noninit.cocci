// SPDX-License-Identifier: GPL-2.0-only
// fault: x86_init_noninit
//
// A function that stays after boot sets a hook.

@@
identifier init = xen_init_mmu_ops;
@@
+ void xen_use_paging_hooks(void)
+ {
+ 	x86_init.paging.pagetable_setup_start = xen_pagetable_setup_start;
+ }
+
  init(...) { ... }
