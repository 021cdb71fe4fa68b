// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_early_use
// fix: none
//
// The memory test stands in the block of the hook, before it.

@@
symbol x86_init, mapping, pagetable_reserve, after_bootmem;
expression list hook, test;
@@
  if (!after_bootmem)
- 	x86_init.mapping.pagetable_reserve(hook);
+ {
+ 	early_memtest(test);
+ 	x86_init.mapping.pagetable_reserve(hook);
+ }
  else
  	__release(pgt_buf);
- if (!after_bootmem)
- 	early_memtest(test);
