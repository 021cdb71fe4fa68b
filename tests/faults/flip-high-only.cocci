// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_flip_missing
//
// Only above 4 GiB.

@@
identifier hook = xen_mapping_pagetable_reserve;
identifier start, end, addr;
typedef u64;
@@
  hook(u64 start, u64 end)
  {
	...
+ 	if (end >= 1ULL << 32)
  	while (addr < PFN_PHYS(pgt_buf_top)) { ... }
	...
  }
