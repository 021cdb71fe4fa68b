// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_flip_step
//
// The same page every time.

@@
identifier addr;
@@
- make_lowmem_page_readwrite(__va(addr));
+ make_lowmem_page_readwrite(__va(end));
  addr += PAGE_SIZE;
