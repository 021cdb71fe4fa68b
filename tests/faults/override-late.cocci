// SPDX-License-Identifier: GPL-2.0-only
// fault: x86_init_override_late
//
// An initcall overrides what was called long before.

@@
identifier init = xen_init_mmu_ops;
attribute name __init;
declarer name late_initcall;
@@
  init(...) { ... }
+ static int __init xen_late_paging(void)
+ {
+ 	x86_init.paging.pagetable_setup_start = xen_pagetable_setup_start;
+ 	return 0;
+ }
+ late_initcall(xen_late_paging);
