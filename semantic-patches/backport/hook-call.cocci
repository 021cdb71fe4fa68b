// SPDX-License-Identifier: GPL-2.0-only
/// Let init_memory_mapping() call the hook where it reserved the tables
/// itself, also for a buffer of which nothing was used; the native default
/// takes over the reserving, and closes the buffer.
///
/// Upstream's 279b706bf800 (2.6.39), which skips the empty buffer and leaves
/// the buffer open. For arch/x86/mm/init.c of the trees without the hook, by
/// the three spellings of reserving: reserve_early() (to 2.6.36),
/// memblock_x86_reserve_range() (2.6.37 to 2.6.39-rc7), memblock_reserve().
///
/// memblock_reserve() alone takes no empty range everywhere: early 3.x has
/// a BUG_ON() there.
// Confidence: High
// Options: --no-includes -D buf_start=pgt_buf_start -D buf_end=pgt_buf_end -D buf_top=pgt_buf_top

@ named @
identifier caller = init_memory_mapping;
identifier virtual.buf_start, virtual.buf_end;
identifier reserve = {reserve_early, memblock_x86_reserve_range};
@@
  caller(...)
  {
	...
+	/*
+	 * The pages that became tables are reserved here, and the spare ones
+	 * become free memory: nothing may touch free memory before that.
+	 */
	if (!after_bootmem
-	    && buf_end > buf_start
	   )
-		reserve(buf_start << PAGE_SHIFT, buf_end << PAGE_SHIFT,
-			"PGTABLE");
+		x86_init.mapping.pagetable_reserve(PFN_PHYS(buf_start),
+						   PFN_PHYS(buf_end));
	...
  }

@@
identifier opener = find_early_table_space;
identifier virtual.buf_end, virtual.buf_top;
identifier named.reserve;
attribute name __init;
typedef u64;
@@
  opener(...) { ... }
+/**
+ * native_pagetable_reserve - reserve the page tables, close the buffer
+ * @start:	physical address of the first page table
+ * @end:	physical address of what lies behind the last page table
+ *
+ * This is x86_init.mapping.pagetable_reserve for bare metal, where a spare
+ * page is as good as any other free page already. Other implementations call
+ * it last, since they need the top of the buffer.
+ */
+void __init native_pagetable_reserve(u64 start, u64 end)
+{
+	reserve(start, end, "PGTABLE");
+	buf_top = buf_end;
+}

@ memblock @
identifier caller = init_memory_mapping;
identifier virtual.buf_start, virtual.buf_end;
@@
  caller(...)
  {
	...
+	/*
+	 * The pages that became tables are reserved here, and the spare ones
+	 * become free memory: nothing may touch free memory before that.
+	 */
	if (!after_bootmem
-	    && buf_end > buf_start
	   )
-		memblock_reserve(...);
+		x86_init.mapping.pagetable_reserve(PFN_PHYS(buf_start),
+						   PFN_PHYS(buf_end));
	...
  }

@ depends on memblock @
identifier opener = find_early_table_space;
identifier virtual.buf_end, virtual.buf_top;
attribute name __init;
typedef u64;
@@
  opener(...) { ... }
+/**
+ * native_pagetable_reserve - reserve the page tables, close the buffer
+ * @start:	physical address of the first page table
+ * @end:	physical address of what lies behind the last page table
+ *
+ * This is x86_init.mapping.pagetable_reserve for bare metal, where a spare
+ * page is as good as any other free page already. Other implementations call
+ * it last, since they need the top of the buffer.
+ */
+void __init native_pagetable_reserve(u64 start, u64 end)
+{
+	if (end > start)
+		memblock_reserve(start, end - start);
+	buf_top = buf_end;
+}
