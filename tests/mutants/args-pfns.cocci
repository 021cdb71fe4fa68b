// SPDX-License-Identifier: GPL-2.0-only
// The hook gets frames for addresses.

@@
@@
  init_memory_mapping(...)
  {
	...
	x86_init_pagetable_reserve(
-	PFN_PHYS(pgt_buf_start), PFN_PHYS(pgt_buf_end)
+	_phys(pfn_x(pgt_buf_start)), _phys(pfn_x(pgt_buf_end))
	);
	...
  }
