// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_hook_twice
// fix: none
//
// Once more when the last tables are made, by a function that asks for bootmem.

@@
identifier setup = setup_paging;
symbol x86_init, mapping, pagetable_reserve, after_bootmem;
@@
  setup(...)
  {
+ 	if (after_bootmem == 0)
+ 		x86_init.mapping.pagetable_reserve(PFN_PHYS(pgt_buf_start), PFN_PHYS(pgt_buf_end));
  	...
  }
