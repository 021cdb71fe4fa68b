// SPDX-License-Identifier: GPL-2.0-only
// Nothing is mapped when bootmem is up.

@@
expression list args;
@@
  init_memory_mapping(...)
  {
	...
	if (after_bootmem) {
-		map_ranges(args);
		...
	}
	...
  }
