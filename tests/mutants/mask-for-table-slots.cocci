// SPDX-License-Identifier: GPL-2.0-only
// A new table cannot be written.

@@
@@
  xen_set_pte_at_init(...)
  {
  <+...
- !is_table_slot(addr)
+ true
  ...+>
  }
