// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_hook_args
//
// A size in place of the end.

@@
symbol x86_init, mapping, pagetable_reserve, after_bootmem;
expression list args;
typedef u64;
@@
  if (!after_bootmem)
- 	x86_init.mapping.pagetable_reserve(args);
+ {
+ 	x86_init.mapping.pagetable_reserve(PFN_PHYS(pgt_buf_start), PFN_PHYS(pgt_buf_end) - PFN_PHYS(pgt_buf_start));
+ }
  else
  	__release(pgt_buf);
