// SPDX-License-Identifier: GPL-2.0-only
// Added memory is not mapped, since memblock does not know it.

@@
@@
  phys_pud_init(...)
  {
  <+...
- !after_bootmem &&
  !memblock_is_region_memory(...)
  ...+>
  }
