// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_empty_skipped
// fix: none
//
// The number of tables in a local, asked for together with after_bootmem.

@@
symbol x86_init, mapping, pagetable_reserve, after_bootmem;
expression list args;
@@
+ unsigned long used = pgt_buf_end - pgt_buf_start;
- if (!after_bootmem)
+ if (used && !after_bootmem)
  	x86_init.mapping.pagetable_reserve(args);
  else
  	__release(pgt_buf);
