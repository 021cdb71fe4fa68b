// SPDX-License-Identifier: GPL-2.0-only
// A GiB without memory is mapped, too.
// explore: no small machine has a GiB without memory

@@
expression E;
@@
  phys_pud_init(...)
  {
  <...
-	if (!after_bootmem && E) continue;
  ...>
  }
