// SPDX-License-Identifier: GPL-2.0-only
// The native default loses the start of the buffer.
// explore: early mappings of tables are read-only all the same

@@
@@
  native_pagetable_reserve(...)
  {
	...
	pgt_buf_top = pgt_buf_end;
+	pgt_buf_start = pgt_buf_end;
	...
  }
