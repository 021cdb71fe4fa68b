// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_impl_reserve
//
// One table is not worth it.

@@
identifier native = native_pagetable_reserve;
identifier start, end;
typedef u64;
@@
  native(u64 start, u64 end)
  {
+ 	if (end - start > PAGE_SIZE)
  	memblock_x86_reserve_range(...);
  	...
  }
