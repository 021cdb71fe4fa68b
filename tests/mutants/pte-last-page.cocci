// SPDX-License-Identifier: GPL-2.0-only
// The last page that a table in use lacks is not mapped.

@@
@@
  phys_pte_update(...)
  {
  <+...
- addr < end
+ addr + PAGE_SIZE < end
  ...+>
  }
