// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_after_bootmem
// fix: none
//
// Whatever after_bootmem is, if there was something to map.

@@
symbol x86_init, mapping, pagetable_reserve, after_bootmem;
expression list hook;
@@
- if (!after_bootmem)
+ if (!after_bootmem || nr_range)
  	x86_init.mapping.pagetable_reserve(hook);
  else
  	__release(pgt_buf);
