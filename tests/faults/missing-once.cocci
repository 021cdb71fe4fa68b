// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_hook_missing
//
// The hook runs for the first buffer only.

@@
symbol x86_init, mapping, pagetable_reserve, after_bootmem;
expression list args;
@@
+ static int reserved;
- if (!after_bootmem)
+ if (!after_bootmem && !reserved++)
  	x86_init.mapping.pagetable_reserve(args);
  else
  	__release(pgt_buf);
