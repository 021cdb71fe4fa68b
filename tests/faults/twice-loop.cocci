// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_hook_twice
// fix: none
//
// A loop over two zones calls it for each.

@@
symbol x86_init, mapping, pagetable_reserve, after_bootmem;
expression list args;
@@
+ int zone;
  if (!after_bootmem)
+ 	for (zone = 0; zone < 2; zone++)
  	x86_init.mapping.pagetable_reserve(args);
  else
  	__release(pgt_buf);
