// SPDX-License-Identifier: GPL-2.0-only
/// Close the buffer when its tables are reserved: nothing that is mapped later
/// is taken for a part of it.
///
/// Upstream's hook of 279b706bf800 (2.6.39 to 3.8) leaves the top of the
/// buffer where it was, and so Xen's mask armed over pages that are free. For
/// arch/x86/mm/init.c of those trees. The start and the end keep their values:
/// init_32.c compares with them later.
// Confidence: High
// Options: --no-includes -D buf_end=pgt_buf_end -D buf_top=pgt_buf_top

@@
identifier native = native_pagetable_reserve;
identifier virtual.buf_end, virtual.buf_top;
@@
+/**
+ * native_pagetable_reserve - reserve the page tables, close the buffer
+ * @start:	physical address of the first page table
+ * @end:	physical address of what lies behind the last page table
+ *
+ * Whoever implements x86_init.mapping.pagetable_reserve calls this last: the
+ * spare pages, from @end to the top of the buffer, are free memory afterwards,
+ * and its top is lowered to its end, so that nothing mapped later is taken for
+ * a part of it.
+ */
  native(...)
  {
	...
+	buf_top = buf_end;
  }
