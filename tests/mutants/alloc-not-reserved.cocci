// SPDX-License-Identifier: GPL-2.0-only
// What is handed out is not reserved.

@@
@@
  memblock_alloc(...)
  {
  <+...
- memblock_reserve(base, size);
  ...+>
  }
