// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_flip_missing
//
// The loop ends at the first hole.

@@
identifier addr;
@@
+ if (!lookup_address((unsigned long)__va(addr)))
+ 	break;
  make_lowmem_page_readwrite(__va(addr));
  addr += PAGE_SIZE;
