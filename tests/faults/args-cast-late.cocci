// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_hook_args
//
// The cast comes after the shift.

@@
symbol x86_init, mapping, pagetable_reserve;
typedef u64;
@@
- x86_init.mapping.pagetable_reserve(...);
+ x86_init.mapping.pagetable_reserve((u64)(pgt_buf_start << PAGE_SHIFT), PFN_PHYS(pgt_buf_end));
