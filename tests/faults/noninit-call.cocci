// SPDX-License-Identifier: GPL-2.0-only
// fault: x86_init_noninit
//
// A function that stays after boot calls a hook.

@@
identifier init = xen_init_mmu_ops;
@@
+ void xen_show_banner(void)
+ {
+ 	x86_init.oem.banner();
+ }
+
  init(...) { ... }
