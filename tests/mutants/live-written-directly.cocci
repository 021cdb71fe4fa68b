// SPDX-License-Identifier: GPL-2.0-only
// An entry of a table in use is written directly.

@@
@@
  phys_pte_init(...)
  {
  <+...
- live
+ false
  ...+>
  }
