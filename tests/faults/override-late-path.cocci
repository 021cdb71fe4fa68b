// SPDX-License-Identifier: GPL-2.0-only
// fault: x86_init_override_late
//
// The hook is overridden behind its only call.

@@
symbol x86_init, mapping, pagetable_reserve, after_bootmem;
@@
  if (!after_bootmem)
  	x86_init.mapping.pagetable_reserve(...);
  else
  	__release(pgt_buf);
+ x86_init.mapping.pagetable_reserve = native_pagetable_reserve;
