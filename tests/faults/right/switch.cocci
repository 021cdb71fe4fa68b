// SPDX-License-Identifier: GPL-2.0-only
//
// A switch over what allocates.

@@
symbol x86_init, mapping, pagetable_reserve, after_bootmem;
expression list args;
@@
- if (!after_bootmem)
- 	x86_init.mapping.pagetable_reserve(args);
- else
- 	__release(pgt_buf);
+ switch (after_bootmem) {
+ case 0:
+ 	x86_init.mapping.pagetable_reserve(args);
+ 	break;
+ default:
+ 	__release(pgt_buf);
+ }
