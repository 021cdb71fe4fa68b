// SPDX-License-Identifier: GPL-2.0-only
//
// The branches the other way round.

@@
symbol x86_init, mapping, pagetable_reserve, after_bootmem;
expression list args;
@@
- if (!after_bootmem)
- 	x86_init.mapping.pagetable_reserve(args);
- else
- 	__release(pgt_buf);
+ if (after_bootmem)
+ 	__release(pgt_buf);
+ else
+ 	x86_init.mapping.pagetable_reserve(args);
