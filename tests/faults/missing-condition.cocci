// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_hook_missing
//
// The hook runs for memory below 4 GiB only.

@@
symbol x86_init, mapping, pagetable_reserve, after_bootmem;
@@
- if (!after_bootmem)
+ if (!after_bootmem && end <= 1UL << 32)
  	x86_init.mapping.pagetable_reserve(...);
  else
  	__release(pgt_buf);
