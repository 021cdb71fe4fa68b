// SPDX-License-Identifier: GPL-2.0-only
//
// Shifted when it is wide, by either name of such a type.

@@
symbol x86_init, mapping, pagetable_reserve, after_bootmem;
expression list args;
typedef u64, phys_addr_t;
@@
  if (!after_bootmem)
- 	x86_init.mapping.pagetable_reserve(args);
+ {
+ 	x86_init.mapping.pagetable_reserve((u64)pgt_buf_start << PAGE_SHIFT, (phys_addr_t)pgt_buf_end << PAGE_SHIFT);
+ }
  else
  	__release(pgt_buf);
