// SPDX-License-Identifier: GPL-2.0-only
//
// Xen reserves and closes by itself.

@@
identifier hook = xen_mapping_pagetable_reserve;
@@
  hook(...)
  {
  	...
- 	native_pagetable_reserve(start, end);
+ 	memblock_x86_reserve_range(start, end, "PGTABLE");
+ 	pgt_buf_top = pgt_buf_end;
+ 	__release(pgt_buf);
  }
