// SPDX-License-Identifier: GPL-2.0-only
//
// The start and what was used of it in bytes.

@@
symbol x86_init, mapping, pagetable_reserve, after_bootmem, pgt_buf_start, pgt_buf_end;
typedef u64;
expression E;
@@
  if (!after_bootmem)
- 	x86_init.mapping.pagetable_reserve(E, PFN_PHYS(pgt_buf_end));
+ {
+ 	u64 size = PFN_PHYS(pgt_buf_end - pgt_buf_start);
+
+ 	x86_init.mapping.pagetable_reserve(E, PFN_PHYS(pgt_buf_start) + size);
+ }
  else
  	__release(pgt_buf);
