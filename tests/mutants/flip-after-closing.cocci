// SPDX-License-Identifier: GPL-2.0-only
// The flip comes when the buffer is closed.

@@
expression list a, b;
@@
  xen_mapping_pagetable_reserve(...)
  {
	...
-	make_lowmem_range_readwrite(a);
	native_pagetable_reserve(b);
+	make_lowmem_range_readwrite(a);
  }
