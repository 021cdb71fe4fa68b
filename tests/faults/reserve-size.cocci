// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_impl_reserve
// tree: 3.2
//
// The end is passed as a size.

@@
expression start, end;
@@
- memblock_reserve(start, end - start);
+ memblock_reserve(start, end);
