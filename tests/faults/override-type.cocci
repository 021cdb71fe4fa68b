// SPDX-License-Identifier: GPL-2.0-only
// fault: x86_init_override_type
//
// Xen's implementation takes unsigned long.

@@
identifier hook = xen_mapping_pagetable_reserve;
identifier start, end;
typedef u64;
@@
  hook(
- u64 start, u64 end
+ unsigned long start, unsigned long end
  ) { ... }
