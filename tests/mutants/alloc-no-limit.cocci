// SPDX-License-Identifier: GPL-2.0-only
// An allocation takes no notice of the limit.

@@
@@
  memblock_alloc(...)
  {
	phys_addr_t base = memblock_find_in_range(_phys(0),
-						  memblock.current_limit,
+						  MEMBLOCK_ERROR,
						  ...);
	...
  }
