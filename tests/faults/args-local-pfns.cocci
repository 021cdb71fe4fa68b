// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_hook_args
// fix: none
//
// Frame numbers in wide locals.

@@
symbol x86_init, mapping, pagetable_reserve, after_bootmem;
expression list args;
typedef u64;
@@
  if (!after_bootmem)
- 	x86_init.mapping.pagetable_reserve(args);
+ {
+ 	u64 first = pgt_buf_start;
+ 	u64 last = pgt_buf_end;
+
+ 	x86_init.mapping.pagetable_reserve(first, last);
+ }
  else
  	__release(pgt_buf);
