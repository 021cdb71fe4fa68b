// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_hook_early
// fix: none
//
// Who maps a range flushes before the last of it, and nobody does behind it.

@@
identifier map = init_memory_mapping;
@@
  map(...)
  {
  	...
- 	__flush_tlb_all();
  	...
  }

@@
identifier map = kernel_physical_mapping_init;
expression E;
@@
  map(...)
  {
  	...
+ 	__flush_tlb_all();
  	return E;
  }
