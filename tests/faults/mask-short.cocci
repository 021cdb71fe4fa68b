// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_mask_short
//
// The mask goes up to the end again.

@@
identifier pfn;
@@
- pfn < pgt_buf_top
+ pfn < pgt_buf_end
