// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_flip_missing
//
// Spare pages are made writable only if a page was used.

@@
identifier hook = xen_mapping_pagetable_reserve;
identifier start, end;
typedef u64;
statement S;
@@
  hook(u64 start, u64 end)
  {
	...
+	if (start < end)
	while (addr < PFN_PHYS(pgt_buf_top)) S
	...
  }
