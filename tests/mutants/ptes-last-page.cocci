// SPDX-License-Identifier: GPL-2.0-only
// The last page of a new table is not mapped.

@@
expression E;
@@
  phys_pte_init(...)
  {
  <+...
- E >> PAGE_SHIFT
+ (E >> PAGE_SHIFT) - 1
  ...+>
  }
