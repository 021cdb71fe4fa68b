// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_hook_twice
// fix: none
//
// Xen's hook goes on to what is registered, which is itself.

@@
identifier hook = xen_mapping_pagetable_reserve;
identifier start, end;
symbol x86_init, mapping, pagetable_reserve;
typedef u64;
@@
  hook(u64 start, u64 end)
  {
  	...
- 	native_pagetable_reserve(start, end);
+ 	x86_init.mapping.pagetable_reserve(start, end);
  }
