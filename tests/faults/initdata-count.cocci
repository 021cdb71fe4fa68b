// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_initdata
//
// A function that stays counts the spare pages.

@@
identifier init = xen_init_mmu_ops;
@@
+ unsigned long xen_spare_pages(void)
+ {
+ 	return pgt_buf_top - pgt_buf_end;
+ }
+
  init(...) { ... }
