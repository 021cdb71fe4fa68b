// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_impl_reserve
//
// The ends change places.

@@
identifier native = native_pagetable_reserve;
identifier start, end;
typedef u64;
@@
  native(u64 start, u64 end)
  {
- 	memblock_x86_reserve_range(start, end, "PGTABLE");
+ 	memblock_x86_reserve_range(end, start, "PGTABLE");
	...
  }
