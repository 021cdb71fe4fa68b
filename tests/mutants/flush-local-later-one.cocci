// SPDX-License-Identifier: GPL-2.0-only
// Later on, too, an entry is forgotten only by the CPU that writes it.
// explore: there is one CPU

@@
@@
  xen_write_pte_at(...)
  {
  <+...
- after_bootmem ? UVMF_ALL : UVMF_LOCAL
+ UVMF_LOCAL
  ...+>
  }
