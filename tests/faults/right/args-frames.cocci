// SPDX-License-Identifier: GPL-2.0-only
//
// The frames in locals.

@@
symbol x86_init, mapping, pagetable_reserve, after_bootmem, pgt_buf_start, pgt_buf_end;
@@
  if (!after_bootmem)
- 	x86_init.mapping.pagetable_reserve(PFN_PHYS(pgt_buf_start), PFN_PHYS(pgt_buf_end));
+ {
+ 	unsigned long first = pgt_buf_start, end_pfn = pgt_buf_end;
+
+ 	x86_init.mapping.pagetable_reserve(PFN_PHYS(first), PFN_PHYS(end_pfn));
+ }
  else
  	__release(pgt_buf);
