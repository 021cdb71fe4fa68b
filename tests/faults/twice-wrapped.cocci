// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_hook_twice
// fix: none
//
// By a wrapper, from where nothing is mapped.

@@
symbol x86_init, mapping, pagetable_reserve, after_bootmem;
expression list args;
@@
  if (!after_bootmem)
- 	x86_init.mapping.pagetable_reserve(args);
+ 	x86_keep_tables(args);
  else
  	__release(pgt_buf);

@@
symbol x86_init, mapping, pagetable_reserve;
typedef u64;
@@
  extern struct x86_init_ops x86_init;
+ static inline void x86_keep_tables(u64 first, u64 last)
+ {
+ 	x86_init.mapping.pagetable_reserve(first, last);
+ }

@@
identifier setup = setup_paging;
@@
  setup(...)
  {
  	...
+ 	x86_keep_tables(PFN_PHYS(pgt_buf_start), PFN_PHYS(pgt_buf_end));
  }
