// SPDX-License-Identifier: GPL-2.0-only
//
// A hint at the condition.

@@
symbol x86_init, mapping, pagetable_reserve, after_bootmem;
expression list args;
@@
- if (!after_bootmem)
+ if (likely(!after_bootmem))
  	x86_init.mapping.pagetable_reserve(args);
  else
  	__release(pgt_buf);
