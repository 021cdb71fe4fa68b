// SPDX-License-Identifier: GPL-2.0-only
//
// A wrapper in the header, which has a name like an implementation.

@@
symbol x86_init, mapping, pagetable_reserve, after_bootmem;
expression list args;
@@
  if (!after_bootmem)
- 	x86_init.mapping.pagetable_reserve(args);
+ 	run_pagetable_reserve(args);
  else
  	__release(pgt_buf);

@@
symbol x86_init, mapping, pagetable_reserve;
typedef u64;
@@
  extern struct x86_init_ops x86_init;
+ static inline void run_pagetable_reserve(u64 first, u64 last)
+ {
+ 	x86_init.mapping.pagetable_reserve(first, last);
+ }
