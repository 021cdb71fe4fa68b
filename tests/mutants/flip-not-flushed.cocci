// SPDX-License-Identifier: GPL-2.0-only
// Old translations are used after the flip.
// explore: what the TLB holds is no state of the search

@@
@@
  make_lowmem_range_readwrite(...)
  {
	...
-	if (count || flush)
-		xen_flush_tlb_all();
  }
