// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_flip_step
//
// The loop goes by 2 MiB.

@@
identifier addr;
@@
  make_lowmem_page_readwrite(__va(addr));
- addr += PAGE_SIZE;
+ addr += PMD_SIZE;
