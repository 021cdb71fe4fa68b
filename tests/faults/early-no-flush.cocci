// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_hook_early
// fix: none
//
// Nobody flushes the TLB.

@@
@@
- __flush_tlb_all();
