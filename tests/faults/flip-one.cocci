// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_flip_step
//
// The first of the spare pages alone.

@@
identifier addr;
@@
- while (addr < PFN_PHYS(pgt_buf_top))
+ if (addr < PFN_PHYS(pgt_buf_top))
  {
  	make_lowmem_page_readwrite(__va(addr));
  	addr += PAGE_SIZE;
  }
