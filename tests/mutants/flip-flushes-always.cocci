// SPDX-License-Identifier: GPL-2.0-only
// There is a flush where nothing was flipped.
// explore: a flush too many breaks nothing

@@
@@
  make_lowmem_range_readwrite(...)
  {
	...
-	if (count || flush)
		xen_flush_tlb_all();
  }
