// SPDX-License-Identifier: GPL-2.0-only
// Tables for a GiB without memory are counted.
// explore: no small machine has a GiB without memory

@@
expression E;
@@
  count_pud(...)
  {
  <...
-	if (!after_bootmem && E) continue;
  ...>
  }
