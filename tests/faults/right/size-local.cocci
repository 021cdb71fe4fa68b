// SPDX-License-Identifier: GPL-2.0-only
//
// The size in a local.

@@
identifier native = native_pagetable_reserve;
typedef u64;
@@
  native(u64 start, u64 end)
  {
+ 	u64 size = end - start;
- 	memblock_x86_reserve_range(start, end, "PGTABLE");
+ 	memblock_reserve(start, size);
  	...
  }
