// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_buf_open
// fix: none
//
// The caller sets all limits back.

@@
symbol x86_init, mapping, pagetable_reserve, after_bootmem, pgt_buf_start, pgt_buf_end;
@@
  if (!after_bootmem)
  	x86_init.mapping.pagetable_reserve(...);
  else
  	__release(pgt_buf);
+ pgt_buf_start = 0;
