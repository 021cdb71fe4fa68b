// SPDX-License-Identifier: GPL-2.0-only
// lookup_address() takes a large page for a table.
// explore: bare metal only

@@
@@
  lookup_address(...)
  {
  <+...
- pmd.pmd == 0 || pmd_large(pmd)
+ pmd.pmd == 0
  ...+>
  }
