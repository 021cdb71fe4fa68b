// SPDX-License-Identifier: GPL-2.0-only
// Tables come from the old buffer when bootmem is up.

@@
@@
  alloc_low_page(...)
  {
  <+...
- after_bootmem
+ false
  ...+>
  }
