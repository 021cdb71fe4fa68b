// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_polling
//
// set_pte looks whether the buffer is closed.

@@
identifier op = xen_set_pte_init;
@@
  op(...)
  {
+ 	static unsigned long top;
+
+ 	if (top > pgt_buf_top)
+ 		for (; top > pgt_buf_top; top--)
+ 			make_lowmem_page_readwrite(__va(PFN_PHYS(top - 1)));
+ 	top = pgt_buf_top;
  	...
  }
