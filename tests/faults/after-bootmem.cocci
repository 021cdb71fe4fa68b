// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_after_bootmem
//
// The hook runs for hot-added memory too.

@@
symbol x86_init, mapping, pagetable_reserve, after_bootmem;
expression list hook;
@@
- if (!after_bootmem)
- 	x86_init.mapping.pagetable_reserve(hook);
- else
- 	__release(pgt_buf);
+ x86_init.mapping.pagetable_reserve(hook);
