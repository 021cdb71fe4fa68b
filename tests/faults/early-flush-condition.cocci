// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_hook_early
// fix: none
//
// Flushed only if something was mapped.

@@
@@
+ if (ret > start)
  __flush_tlb_all();
