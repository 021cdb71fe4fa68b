// SPDX-License-Identifier: GPL-2.0-only
// A translation that is changed is not forgotten.
// explore: bare metal only

@@
@@
  native_set_pte_at(...)
  {
  <+...
- machine_flush_tlb_one(addr);
  ...+>
  }
