// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_polling
//
// The polling is five calls below set_pte.

@@
identifier init = xen_set_pte_init;
attribute name __init;
@@
+ static void __init poll_5(void)
+ {
+ 	unsigned long size;
+
+ 	if (memblock_x86_find_in_range_size(PFN_PHYS(pgt_buf_end), &size, PAGE_SIZE) == PFN_PHYS(pgt_buf_end))
+ 		make_lowmem_page_readwrite(__va(PFN_PHYS(pgt_buf_end)));
+ }
+ static void __init poll_4(void) { poll_5(); }
+ static void __init poll_3(void) { poll_4(); }
+ static void __init poll_2(void) { poll_3(); }
+ static void __init poll_1(void) { poll_2(); }
  init(...)
  {
+ 	poll_1();
  	...
  }
