// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_flip_range
//
// One page late.

@@
identifier hook = xen_mapping_pagetable_reserve;
identifier start, end;
typedef u64;
@@
  hook(u64 start, u64 end)
  {
-	u64 addr = end;
+	u64 addr = end + PAGE_SIZE;
	...
  }
