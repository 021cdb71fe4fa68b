// SPDX-License-Identifier: GPL-2.0-only
/// Give x86_init a hook for the moment when the direct map has its tables.
///
/// Upstream's 279b706bf800 (2.6.39), with the contract that it leaves to its
/// commit message. For arch/x86/include/asm/x86_init.h of the trees that have
/// x86_init (2.6.32-rc1) and no struct x86_init_mapping.
///
/// Coccinelle puts no tabs into what it adds; white-space.sed does.
// Confidence: High
// Options: --no-includes

@ hooks @
typedef u64;
@@
  struct x86_init_oem { ... };
+
+/**
+ * struct x86_init_mapping - platform specific initial kernel pagetable setup
+ * @pagetable_reserve:		keep the pages that became page tables, give
+ *				back the rest of the buffer
+ *
+ * init_memory_mapping() takes the tables of the direct map from a buffer of
+ * pages, from the bottom up. Once for each buffer, when all is mapped and the
+ * TLB is flushed, and before anything may touch free memory, it calls
+ * pagetable_reserve with the physical addresses of the first table and of what
+ * lies behind the last one. They are equal when no table was needed. It is not
+ * called after bootmem is up, since then there is no buffer.
+ *
+ * An implementation makes the spare pages, from @end to the top of the buffer,
+ * usable as free memory, if the platform mapped them in some other way; it
+ * reserves [@start, @end); and it closes the buffer by lowering its top to its
+ * end, so that nothing mapped later is taken for a part of it.
+ * native_pagetable_reserve() does the last two.
+ */
+struct x86_init_mapping {
+	void (*pagetable_reserve)(u64 start, u64 end);
+};

@ member depends on hooks @
@@
  struct x86_init_ops {
	...
+	struct x86_init_mapping mapping;
	struct x86_init_paging paging;
	...
  };
