// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_impl_reserve
//
// Xen's side closes the buffer and reserves nothing.

@@
identifier hook = xen_mapping_pagetable_reserve;
identifier start, end;
typedef u64;
@@
  hook(u64 start, u64 end)
  {
	...
-	native_pagetable_reserve(start, end);
+	pgt_buf_top = pgt_buf_end;
  }
