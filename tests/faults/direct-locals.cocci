// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_direct_reserve
// fix: none
//
// Reserved by the caller, through locals.

@@
symbol x86_init, mapping, pagetable_reserve, after_bootmem;
expression list args;
typedef u64;
@@
  if (!after_bootmem)
- 	x86_init.mapping.pagetable_reserve(args);
+ {
+ 	u64 first = PFN_PHYS(pgt_buf_start);
+ 	u64 last = PFN_PHYS(pgt_buf_end);
+
+ 	memblock_x86_reserve_range(first, last, "BOOT TABLES");
+ }
  else
  	__release(pgt_buf);
