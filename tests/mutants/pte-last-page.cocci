// SPDX-License-Identifier: GPL-2.0-only
// The last page of a range is not mapped.

@@
@@
  phys_pte_init(...)
  {
  <+...
- addr < end
+ addr + PAGE_SIZE < end
  ...+>
  }
