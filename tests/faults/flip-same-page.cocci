// SPDX-License-Identifier: GPL-2.0-only
// run: B
//
// The same page every time.

@@
identifier addr;
@@
- make_lowmem_page_readwrite(__va(addr));
+ make_lowmem_page_readwrite(__va(end));
  addr += PAGE_SIZE;
