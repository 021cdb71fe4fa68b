// SPDX-License-Identifier: GPL-2.0-only
// fault: x86_init_override_init
//
// Another of Xen's hooks stays after boot.

@@
identifier init = xen_init_mmu_ops;
@@
+ static void xen_banner(void)
+ {
+ 	printk("Booting on Xen");
+ }
+
  init(...)
  {
+ 	x86_init.oem.banner = xen_banner;
  	...
  }
