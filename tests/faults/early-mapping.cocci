// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_hook_early
//
// The hook runs before the ranges are mapped.

@@
symbol x86_init, mapping, pagetable_reserve, after_bootmem;
expression E;
expression list args, hook;
@@
+ if (!after_bootmem)
+ 	x86_init.mapping.pagetable_reserve(hook);
  E = kernel_physical_mapping_init(args);
  ...
- if (!after_bootmem)
- 	x86_init.mapping.pagetable_reserve(hook);
- else
- 	__release(pgt_buf);
