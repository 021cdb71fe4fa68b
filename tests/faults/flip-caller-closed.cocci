// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_flip_late
//
// The caller closes the buffer when it has no more tables to make.

@@
symbol pgt_buf_end, pgt_buf_top;
@@
  __flush_tlb_all();
+ pgt_buf_top = pgt_buf_end;
