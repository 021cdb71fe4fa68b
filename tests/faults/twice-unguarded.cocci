// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_hook_twice
// fix: none
//
// In a helper of what runs long after the mapping, which asks for nothing.

@@
identifier setup = setup_paging;
attribute name __init;
symbol x86_init, mapping, pagetable_reserve;
@@
+ static void __init tables_are_final(void)
+ {
+ 	x86_init.mapping.pagetable_reserve(PFN_PHYS(pgt_buf_start), PFN_PHYS(pgt_buf_end));
+ }
  void setup(...)
  {
  	...
+ 	tables_are_final();
  }
