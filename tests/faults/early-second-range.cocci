// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_hook_early
// fix: none
//
// Something more is mapped behind the hook.

@@
symbol x86_init, mapping, pagetable_reserve, after_bootmem;
expression list args;
@@
  if (!after_bootmem)
  	x86_init.mapping.pagetable_reserve(args);
  else
  	__release(pgt_buf);
+ kernel_physical_mapping_init(start, end, 0);
