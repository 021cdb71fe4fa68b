// SPDX-License-Identifier: GPL-2.0-only
/// Xen's implementation of the hook: make the spare pages writable again, then
/// do as the native one does.
///
/// Upstream's 279b706bf800 (2.6.39), which reserves first; but reserving closes
/// the buffer here, and its top is needed before. For arch/x86/xen/mmu.c of the
/// trees whose mask_rw_pte() covers the buffer (2.6.37 on).
///
/// Coccinelle puts no line end before the brace of a static function that it
/// adds; white-space.sed does.
// Confidence: High
// Options: --no-includes -D buf_top=pgt_buf_top

@ implementation @
identifier behind = xen_pagetable_setup_done;
identifier virtual.buf_top;
attribute name __init;
typedef u64;
@@
+/*
+ * Xen validates a page table when it becomes one ("pinning"), and refuses it
+ * if there is a writable mapping of it. init_memory_mapping() may map pages of
+ * the very buffer that it takes its tables from: some are tables already, the
+ * others may become one. So mask_rw_pte() maps all of the buffer read-only.
+ *
+ * What did not become a table is free memory from here on, and has to be
+ * writable before anyone gets it.
+ */
+static void __init xen_mapping_pagetable_reserve(u64 start, u64 end)
+{
+	u64 addr = end;
+
+	pr_info("xen: setting RW the range %llx - %llx\n", end,
+		(u64)PFN_PHYS(buf_top));
+	while (addr < PFN_PHYS(buf_top)) {
+		make_lowmem_page_readwrite(__va(addr));
+		addr += PAGE_SIZE;
+	}
+
+	native_pagetable_reserve(start, end);
+}
+
  behind(...) { ... }

@ depends on implementation @
identifier init = xen_init_mmu_ops;
@@
  init(...)
  {
+	x86_init.mapping.pagetable_reserve = xen_mapping_pagetable_reserve;
	...
  }
