// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_flip_late
//
// Closed before it is looked for what is spare.

@@
identifier hook = xen_mapping_pagetable_reserve;
identifier start, end, addr;
typedef u64;
@@
  hook(u64 start, u64 end)
  {
  	u64 addr = end;
+ 	pgt_buf_top = PFN_DOWN(end);
  	...
  }
