// SPDX-License-Identifier: GPL-2.0-only
// What is mapped already is mapped again.

@@
statement S;
@@
  phys_pte_init(...)
  {
  <...
-	if (pte->pte) S
  ...>
  }
