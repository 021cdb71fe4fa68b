// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_empty_skipped
// fix: none
//
// Upstream's condition, one level deeper.

@@
symbol x86_init, mapping, pagetable_reserve, after_bootmem;
expression list hook;
@@
  if (!after_bootmem)
+ 	if (pgt_buf_end != pgt_buf_start)
  	x86_init.mapping.pagetable_reserve(hook);
  else
  	__release(pgt_buf);
