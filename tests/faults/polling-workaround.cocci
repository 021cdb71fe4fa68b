// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_polling
//
// A function that set_pte calls undoes the last buffer.

@@
identifier mask = mask_rw_pte, pfn;
attribute name __init, __initdata;
typedef u64;
expression E;
@@
+ static u64 last_end __initdata;
+ static u64 last_top __initdata;
+ static __init void mark_last_buffer(void)
+ {
+ 	if (pgt_buf_top == last_top)
+ 		return;
+ 	while (last_end < last_top)
+ 		make_lowmem_page_readwrite(__va(PFN_PHYS(last_end++)));
+ 	last_end = pgt_buf_end;
+ 	last_top = pgt_buf_top;
+ }
+
  mask(...)
  {
  	unsigned long pfn = E;
+ 	mark_last_buffer();
  	...
  }
