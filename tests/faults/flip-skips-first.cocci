// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_flip_step
//
// The loop moves on before it does anything.

@@
identifier hook = xen_mapping_pagetable_reserve;
identifier start, end;
typedef u64;
@@
  hook(u64 start, u64 end)
  {
	...
	while (addr < PFN_PHYS(pgt_buf_top)) {
+		addr += PAGE_SIZE;
		make_lowmem_page_readwrite(__va(addr));
-		addr += PAGE_SIZE;
	}
	...
  }
