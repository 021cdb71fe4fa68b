// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_hook_twice
//
// Two calls, one after the other.

@@
symbol x86_init, mapping, pagetable_reserve, after_bootmem;
expression list args;
@@
  if (!after_bootmem)
- 	x86_init.mapping.pagetable_reserve(args);
+ {
+ 	x86_init.mapping.pagetable_reserve(args);
+ 	x86_init.mapping.pagetable_reserve(args);
+ }
  else
  	__release(pgt_buf);
