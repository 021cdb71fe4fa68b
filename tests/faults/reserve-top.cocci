// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_impl_reserve
//
// Xen's side keeps the spare pages.

@@
identifier hook = xen_mapping_pagetable_reserve;
identifier start, end;
typedef u64;
@@
  hook(u64 start, u64 end)
  {
	...
-	native_pagetable_reserve(start, end);
+	native_pagetable_reserve(start, PFN_PHYS(pgt_buf_top));
  }
