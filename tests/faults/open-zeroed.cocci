// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_buf_open
// fix: none
//
// All three limits are zeroed.

@@
identifier native = native_pagetable_reserve;
identifier start, end;
typedef u64;
@@
  native(u64 start, u64 end)
  {
	...
+	pgt_buf_start = 0;
+	pgt_buf_end = 0;
-	pgt_buf_top = pgt_buf_end;
+	pgt_buf_top = 0;
	__release(pgt_buf);
  }
