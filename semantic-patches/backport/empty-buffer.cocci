// SPDX-License-Identifier: GPL-2.0-only
/// Call the hook also for a buffer of which nothing was used: it was opened
/// like any other, and under Xen all of it is read-only.
///
/// Upstream's call of 279b706bf800 (2.6.39 to 3.8) skips it. For
/// arch/x86/mm/init.c of those trees.
///
/// memblock_reserve() alone takes no empty range everywhere: early 3.x has
/// a BUG_ON() there.
// Confidence: High
// Options: --no-includes -D buf_start=pgt_buf_start -D buf_end=pgt_buf_end

@ call @
identifier caller = init_memory_mapping;
identifier virtual.buf_start, virtual.buf_end;
@@
  caller(...)
  {
  <...
	if (!after_bootmem
-	    && buf_end > buf_start
	   )
		x86_init.mapping.pagetable_reserve(...);
  ...>
  }

@ depends on call @
identifier native = native_pagetable_reserve, start, end;
typedef u64;
@@
  native(u64 start, u64 end)
  {
	...
-	memblock_reserve(start, end - start);
+	if (end > start)
+		memblock_reserve(start, end - start);
	...
  }
