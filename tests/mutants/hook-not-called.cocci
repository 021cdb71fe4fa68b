// SPDX-License-Identifier: GPL-2.0-only
// The hook is not called.

@@
@@
  init_memory_mapping(...)
  {
  <+...
- x86_init_pagetable_reserve(...);
  ...+>
  }
