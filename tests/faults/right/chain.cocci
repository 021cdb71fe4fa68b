// SPDX-License-Identifier: GPL-2.0-only
//
// Xen calls the hook that was there before.

@@
identifier hook = xen_mapping_pagetable_reserve;
@@
  hook(...)
  {
  	...
- 	native_pagetable_reserve(start, end);
+ 	former_pagetable_reserve(start, end);
  }

@@
identifier hook = xen_mapping_pagetable_reserve;
attribute name __init, __initdata;
typedef u64;
@@
+ static void (*former_pagetable_reserve)(u64 start, u64 end) __initdata;
  static void hook(...) { ... }

@@
symbol x86_init, mapping, pagetable_reserve;
@@
+ former_pagetable_reserve = x86_init.mapping.pagetable_reserve;
  x86_init.mapping.pagetable_reserve = xen_mapping_pagetable_reserve;
