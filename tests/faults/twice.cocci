// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_hook_twice
// fix: none
//
// The hook runs again at the end.

@@
symbol x86_init, mapping, pagetable_reserve, after_bootmem;
expression list args;
@@
  if (!after_bootmem)
  	x86_init.mapping.pagetable_reserve(args);
  else
  	__release(pgt_buf);
  ...
+ if (!after_bootmem)
+ 	x86_init.mapping.pagetable_reserve(args);
  return ...;
