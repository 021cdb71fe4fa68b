// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_early_use
// fix: none
//
// The spare pages are poisoned when all is mapped.

@@
symbol x86_init, after_bootmem;
statement S;
@@
+ if (!after_bootmem)
+ 	memset(__va(PFN_PHYS(pgt_buf_end)), 0xcc, PFN_PHYS(pgt_buf_top - pgt_buf_end));
  if (!after_bootmem)
  	x86_init.mapping.pagetable_reserve(...);
  else S
