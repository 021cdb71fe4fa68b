// SPDX-License-Identifier: GPL-2.0-only
// An entry of a table in use is written directly.
// explore: Xen makes a good store into a table in use for the guest

@@
expression addr, pte, E;
@@
  phys_pte_update(...)
  {
  <...
-	pv_mmu_ops.set_pte_at(addr, pte, E);
+	*pte = E;
  ...>
  }
