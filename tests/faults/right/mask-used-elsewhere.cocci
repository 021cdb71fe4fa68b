// SPDX-License-Identifier: GPL-2.0-only
//
// Who takes the hint that there are tables.

@@
identifier mask = xen_set_pte_init;
@@
  mask(...)
  {
+ 	if (pgt_buf_end > pgt_buf_start)
+ 		barrier();
  	...
  }
