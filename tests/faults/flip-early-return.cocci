// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_flip_missing
//
// An empty range is left to the native one.

@@
identifier hook = xen_mapping_pagetable_reserve;
identifier start, end;
typedef u64;
@@
  hook(u64 start, u64 end)
  {
	...
+	if (start == end) {
+		native_pagetable_reserve(start, end);
+		return;
+	}
	while (addr < PFN_PHYS(pgt_buf_top)) { ... }
	...
  }
