// SPDX-License-Identifier: GPL-2.0-only
// What is mapped already is mapped again.
// explore: what is read-only is mapped read-only again

@@
expression E;
statement S;
@@
  phys_pte_update(...)
  {
  <...
-	if (!pte->pte) S
+	S
  ...>
  }
