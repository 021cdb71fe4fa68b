// SPDX-License-Identifier: GPL-2.0-only
// The hook is not called for an empty buffer.

@@
expression list args;
@@
  init_memory_mapping(...)
  {
	...
+	if (pfn_x(pgt_buf_end) > pfn_x(pgt_buf_start))
	x86_init_pagetable_reserve(args);
	...
  }
