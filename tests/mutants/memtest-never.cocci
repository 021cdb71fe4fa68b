// SPDX-License-Identifier: GPL-2.0-only
// The memory is not tested.

@@
statement S;
@@
  init_memory_mapping(...)
  {
	...
-	if (memtest) S
  }
