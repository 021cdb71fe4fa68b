// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_flip_range
//
// One page early.

@@
identifier hook = xen_mapping_pagetable_reserve;
identifier start, end;
typedef u64;
@@
  hook(u64 start, u64 end)
  {
	...
-	while (addr < PFN_PHYS(pgt_buf_top))
+	while (addr < PFN_PHYS(pgt_buf_top) - PAGE_SIZE)
	{ ... }
	...
  }
