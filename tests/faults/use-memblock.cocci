// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_early_use
// fix: none
//
// Something is allocated while the buffer is open.

@@
@@
+ if (!after_bootmem)
+ 	memblock_alloc(PAGE_SIZE, PAGE_SIZE);
  __flush_tlb_all();
