// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_initdata
// tree: 3.2
//
// A native implementation that stays after boot.

@@
identifier native = native_pagetable_reserve;
identifier start, end;
typedef u64;
@@
+ void numa_pagetable_reserve(u64 start, u64 end)
+ {
+ 	memblock_reserve(start, end - start);
+ 	pgt_buf_top = pgt_buf_end;
+ }
+
  native(u64 start, u64 end)
  { ... }
