// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_empty_skipped
//
// A short cut for the buffer that stayed empty.

@@
symbol x86_init, mapping, pagetable_reserve, after_bootmem;
@@
+ if (pgt_buf_end == pgt_buf_start)
+ 	return 0;
  if (!after_bootmem)
  	x86_init.mapping.pagetable_reserve(...);
  else
  	__release(pgt_buf);
