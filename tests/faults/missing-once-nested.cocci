// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_hook_missing
//
// A flag says that the tables are reserved: those of the first buffer.

@@
symbol x86_init, mapping, pagetable_reserve, after_bootmem;
expression list args;
@@
+ static int tables_kept;
- if (!after_bootmem)
+ if (!after_bootmem) {
+ 	if (tables_kept == 0)
  	x86_init.mapping.pagetable_reserve(args);
+ 	tables_kept = 1;
+ }
  else
  	__release(pgt_buf);
