// SPDX-License-Identifier: GPL-2.0-only
// early_ioremap may map the buffer writable.

@@
@@
  xen_set_pte_at_init(...)
  {
	...
-	if (!is_table_slot(addr))
-		pte = mask_rw_pte(pte);
	...
  }
