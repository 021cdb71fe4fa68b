// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_hook_early
// fix: none
//
// The hook runs before the TLB is flushed.

@@
symbol x86_init, mapping, pagetable_reserve, after_bootmem;
expression list hook;
@@
- __flush_tlb_all();
  ...
  if (!after_bootmem)
  	x86_init.mapping.pagetable_reserve(hook);
  else
  	__release(pgt_buf);
+ __flush_tlb_all();
