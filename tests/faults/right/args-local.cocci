// SPDX-License-Identifier: GPL-2.0-only
//
// The addresses in locals.

@@
symbol x86_init, mapping, pagetable_reserve, after_bootmem;
expression A, B;
typedef phys_addr_t;
@@
  if (!after_bootmem)
- 	x86_init.mapping.pagetable_reserve(A, B);
+ {
+ 	phys_addr_t first = PFN_PHYS(pgt_buf_start);
+ 	phys_addr_t size = PFN_PHYS(pgt_buf_end) - first;
+
+ 	x86_init.mapping.pagetable_reserve(first, first + size);
+ }
  else
  	__release(pgt_buf);
