// SPDX-License-Identifier: GPL-2.0-only
//
// The native hook reserves by the limits, which is what it is given.

@@
identifier native = native_pagetable_reserve, start, end;
expression name;
type T1, T2;
@@
  native(T1 start, T2 end)
  {
  	<...
- 	memblock_x86_reserve_range(start, end, name)
+ 	memblock_x86_reserve_range(PFN_PHYS(pgt_buf_start), PFN_PHYS(pgt_buf_end), name)
  	...>
  }
