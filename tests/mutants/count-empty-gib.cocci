// SPDX-License-Identifier: GPL-2.0-only
// Tables for a GiB without memory are counted.

@@
expression E;
@@
  count_pud(...)
  {
  <...
-	if (!after_bootmem && E) continue;
  ...>
  }
