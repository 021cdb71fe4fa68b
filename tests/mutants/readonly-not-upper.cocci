// SPDX-License-Identifier: GPL-2.0-only
// A table of level 2 or 3 stays writable in the direct map.

@@
@@
  xen_alloc_table_init(...)
  {
-	make_lowmem_page_readonly(pfn);
+	(void)pfn;
  }
