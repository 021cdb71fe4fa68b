// SPDX-License-Identifier: GPL-2.0-only
//
// Nothing is reserved where nothing was used.

@@
identifier native = native_pagetable_reserve;
identifier start, end;
typedef u64;
@@
  native(u64 start, u64 end)
  {
+ 	if (start < end)
  	memblock_x86_reserve_range(...);
	...
  }
