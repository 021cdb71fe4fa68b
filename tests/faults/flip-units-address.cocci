// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_flip_step
//
// An address is compared to a frame.

@@
identifier addr;
@@
- addr < PFN_PHYS(pgt_buf_top)
+ addr < pgt_buf_top
