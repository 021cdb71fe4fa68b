// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_flip_missing
//
// Made read-only once more.

@@
identifier addr;
@@
- make_lowmem_page_readwrite(__va(addr));
+ make_lowmem_page_readonly(__va(addr));
  addr += PAGE_SIZE;
