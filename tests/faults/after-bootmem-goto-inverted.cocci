// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_after_bootmem
// fix: none
//
// The way out is for the wrong case.

@@
symbol x86_init, mapping, pagetable_reserve, after_bootmem;
expression list args;
@@
- if (!after_bootmem)
- 	x86_init.mapping.pagetable_reserve(args);
- else
- 	__release(pgt_buf);
+ if (!after_bootmem) {
+ 	__release(pgt_buf);
+ 	goto out;
+ }
+ x86_init.mapping.pagetable_reserve(args);
  ...
+ out:
  return ...;
