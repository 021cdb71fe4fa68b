// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_flip_missing
//
// A jump over the loop.

@@
identifier hook = xen_mapping_pagetable_reserve;
identifier start, end;
typedef u64;
@@
  hook(u64 start, u64 end)
  {
	...
+	if (end & ~PAGE_MASK)
+		goto out;
	while (addr < PFN_PHYS(pgt_buf_top)) { ... }
+	out:
	native_pagetable_reserve(start, end);
  }
