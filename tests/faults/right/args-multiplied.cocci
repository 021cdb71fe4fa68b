// SPDX-License-Identifier: GPL-2.0-only
//
// Multiplied.

@@
symbol x86_init, mapping, pagetable_reserve, after_bootmem;
expression list args;
typedef u64;
@@
  if (!after_bootmem)
- 	x86_init.mapping.pagetable_reserve(args);
+ {
+ 	u64 first = (u64)pgt_buf_start * PAGE_SIZE;
+
+ 	x86_init.mapping.pagetable_reserve(first, (u64)pgt_buf_end * PAGE_SIZE);
+ }
  else
  	__release(pgt_buf);
