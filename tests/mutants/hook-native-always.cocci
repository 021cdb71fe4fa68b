// SPDX-License-Identifier: GPL-2.0-only
// The native default is called in place of the hook.

@@
@@
  init_memory_mapping(...)
  {
  <+...
- x86_init_pagetable_reserve
+ native_pagetable_reserve
  ...+>
  }
