// SPDX-License-Identifier: GPL-2.0-only
// An entry of a table in use may map the buffer writable.

@@
@@
  xen_set_pte_at_init(...)
  {
  <+...
- pte = mask_rw_pte(pte);
  ...+>
  }
