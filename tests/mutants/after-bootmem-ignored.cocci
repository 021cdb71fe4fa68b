// SPDX-License-Identifier: GPL-2.0-only
// A buffer is opened when bootmem is up, too.

@@
statement S;
@@
  init_memory_mapping(...)
  {
	...
-	if (after_bootmem) S
	...
  }
