// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_hook_args
// fix: none
//
// The hook takes what is 32 bits on 32-bit.

@@
identifier native = native_pagetable_reserve, start, end;
typedef u64;
@@
  native(
- 	u64 start, u64 end
+ 	unsigned long start, unsigned long end
  	)
  { ... }
