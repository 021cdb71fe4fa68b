// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_hook_missing
//
// The hook is not called at all.

@@
symbol x86_init, mapping, pagetable_reserve, after_bootmem;
@@
- if (!after_bootmem)
- 	x86_init.mapping.pagetable_reserve(...);
- else
- 	__release(pgt_buf);
