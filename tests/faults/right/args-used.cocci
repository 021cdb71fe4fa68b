// SPDX-License-Identifier: GPL-2.0-only
//
// As many pages as were used from the start on.

@@
symbol x86_init, mapping, pagetable_reserve, after_bootmem, pgt_buf_start, pgt_buf_end;
expression E;
@@
  if (!after_bootmem)
- 	x86_init.mapping.pagetable_reserve(E, PFN_PHYS(pgt_buf_end));
+ {
+ 	unsigned long tables = pgt_buf_end - pgt_buf_start;
+
+ 	x86_init.mapping.pagetable_reserve(E, PFN_PHYS(pgt_buf_start + tables));
+ }
  else
  	__release(pgt_buf);
