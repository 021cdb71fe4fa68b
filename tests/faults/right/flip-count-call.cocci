// SPDX-License-Identifier: GPL-2.0-only
//
// One call for all, without a question.

@@
identifier hook = xen_mapping_pagetable_reserve;
identifier start, end, addr;
typedef u64;
@@
  hook(u64 start, u64 end)
  {
- 	u64 addr = end;
	...
- 	while (addr < PFN_PHYS(pgt_buf_top)) { ... }
+ 	set_memory_rw((unsigned long)__va(end), pgt_buf_top - PFN_DOWN(end));
	...
  }
