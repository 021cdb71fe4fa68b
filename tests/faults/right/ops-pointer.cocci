// SPDX-License-Identifier: GPL-2.0-only
//
// A pointer to the group.

@@
symbol x86_init, mapping, pagetable_reserve, after_bootmem;
expression list args;
@@
+ struct x86_init_mapping *ops = &x86_init.mapping;
  if (!after_bootmem)
- 	x86_init.mapping.pagetable_reserve(args);
+ 	ops->pagetable_reserve(args);
  else
  	__release(pgt_buf);
