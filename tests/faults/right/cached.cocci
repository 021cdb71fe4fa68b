// SPDX-License-Identifier: GPL-2.0-only
//
// The hook in a local variable.

@@
symbol x86_init, mapping, pagetable_reserve, after_bootmem;
expression list args;
typedef u64;
@@
+ void (*reserve)(u64, u64) = x86_init.mapping.pagetable_reserve;
  if (!after_bootmem)
- 	x86_init.mapping.pagetable_reserve(args);
+ 	reserve(args);
  else
  	__release(pgt_buf);
