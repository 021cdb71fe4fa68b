// SPDX-License-Identifier: GPL-2.0-only
// run: C
//
// A size that is that of the whole buffer.

@@
symbol x86_init, mapping, pagetable_reserve, after_bootmem;
expression list args;
typedef u64;
@@
  if (!after_bootmem)
- 	x86_init.mapping.pagetable_reserve(args);
+ {
+ 	u64 first = PFN_PHYS(pgt_buf_start);
+ 	u64 size = PFN_PHYS(pgt_buf_top) - first;
+
+ 	x86_init.mapping.pagetable_reserve(first, first + size);
+ }
  else
  	__release(pgt_buf);
