// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_initdata
//
// A function that stays reads the limits of the buffer.

@@
identifier init = xen_init_mmu_ops;
@@
+ int xen_pfn_is_early_table(unsigned long pfn)
+ {
+ 	return pfn >= pgt_buf_start && pfn < pgt_buf_top;
+ }
+
  init(...) { ... }
