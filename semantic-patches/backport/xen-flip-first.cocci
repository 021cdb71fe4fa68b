// SPDX-License-Identifier: GPL-2.0-only
/// Xen makes the spare pages writable before it reserves the tables, not
/// after: the reserving will close the buffer, and its top is needed here.
///
/// For arch/x86/xen/mmu.c of the trees with upstream's hook, 279b706bf800
/// (2.6.39 to 3.8); close-buffer.cocci needs it.
// Confidence: High
// Options: --no-includes -D buf_top=pgt_buf_top

@ order @
identifier hook = xen_mapping_pagetable_reserve, start, end;
identifier virtual.buf_top;
typedef u64;
@@
  hook(u64 start, u64 end)
  {
-	native_pagetable_reserve(start, end);
	...
	while (
- 	       end
+ 	       addr
	       < PFN_PHYS(buf_top)) {
		make_lowmem_page_readwrite(__va(
-					       end
+					       addr
					       ));
-		end
+		addr
		+= PAGE_SIZE;
	}
+
+	/* reserve the range used, and close the buffer */
+	native_pagetable_reserve(start, end);
  }

@ depends on order @
identifier hook = xen_mapping_pagetable_reserve, start, end;
@@
  hook(u64 start, u64 end)
  {
+	u64 addr = end;
+
	...
  }
