// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_polling
//
// set_pte itself makes a page writable when its number says so.

@@
identifier op = xen_set_pte_init;
@@
  op(...)
  {
+ 	if (pte_pfn(pte) == pgt_buf_end)
+ 		make_lowmem_page_readwrite(__va(PFN_PHYS(pgt_buf_end)));
  	...
  }
