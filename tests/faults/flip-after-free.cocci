// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_flip_late
//
// The pages are free before they are writable.

@@
identifier hook = xen_mapping_pagetable_reserve;
identifier start, end;
typedef u64;
@@
  hook(u64 start, u64 end)
  {
	...
+	memblock_x86_free_range(end, PFN_PHYS(pgt_buf_top));
	while (addr < PFN_PHYS(pgt_buf_top)) { ... }
	...
  }
