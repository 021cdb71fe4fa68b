// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_flip_step
//
// A frame is taken for an address.

@@
identifier hook = xen_mapping_pagetable_reserve;
identifier start, end, addr;
typedef u64;
@@
  hook(u64 start, u64 end)
  {
- 	u64 addr = end;
+ 	unsigned long pfn = PFN_DOWN(end);
	...
- 	while (addr < PFN_PHYS(pgt_buf_top)) { ... }
+ 	for (; pfn < pgt_buf_top; pfn++)
+ 		make_lowmem_page_readwrite(__va(pfn));
	...
  }
