// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_flip_late
//
// The buffer is closed first, and the loop finds nothing.

@@
identifier hook = xen_mapping_pagetable_reserve;
identifier start, end;
typedef u64;
@@
  hook(u64 start, u64 end)
  {
	...
+	native_pagetable_reserve(start, end);
	while (addr < PFN_PHYS(pgt_buf_top)) { ... }
-	native_pagetable_reserve(start, end);
  }
