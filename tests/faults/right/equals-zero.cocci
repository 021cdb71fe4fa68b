// SPDX-License-Identifier: GPL-2.0-only
//
// The condition compares to 0.

@@
symbol x86_init, mapping, pagetable_reserve, after_bootmem;
expression list args;
@@
- if (!after_bootmem)
+ if (after_bootmem == 0)
  	x86_init.mapping.pagetable_reserve(args);
  else
  	__release(pgt_buf);
