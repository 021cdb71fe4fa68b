// SPDX-License-Identifier: GPL-2.0-only
// The native default reserves nothing.

@@
@@
  native_pagetable_reserve(...)
  {
  <+...
- memblock_reserve(...);
  ...+>
  }
