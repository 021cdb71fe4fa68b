// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_impl_reserve
//
// The loop runs on end, which is the top by the time of the reservation.

@@
identifier hook = xen_mapping_pagetable_reserve;
identifier start, end;
typedef u64;
@@
  hook(u64 start, u64 end)
  {
-	u64 addr = end;
	...
-	while (addr < PFN_PHYS(pgt_buf_top)) { ... }
+	while (end < PFN_PHYS(pgt_buf_top)) {
+		make_lowmem_page_readwrite(__va(end));
+		end += PAGE_SIZE;
+	}
	...
  }
