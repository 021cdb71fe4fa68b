// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_flip_step
//
// A physical address for a virtual one.

@@
identifier addr;
@@
- make_lowmem_page_readwrite(__va(addr));
+ make_lowmem_page_readwrite((void *)(unsigned long)addr);
  addr += PAGE_SIZE;
