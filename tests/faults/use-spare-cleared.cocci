// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_early_use
// fix: none
//
// The spare pages are cleared, so that nothing leaks.

@@
symbol pgt_buf_end, pgt_buf_top;
identifier map = init_memory_mapping;
type T;
identifier ret;
@@
  map(...)
  {
  	T ret;
+ 	unsigned long spare;
  	...
  	__flush_tlb_all();
+ 	for (spare = pgt_buf_end; spare != pgt_buf_top; spare++)
+ 		clear_page(__va(PFN_PHYS(spare)));
  	...
  }
