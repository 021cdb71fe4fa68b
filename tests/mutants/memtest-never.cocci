// SPDX-License-Identifier: GPL-2.0-only
// The memory is not tested.
// explore: a test that is not made breaks nothing

@@
statement S;
@@
  init_memory_mapping(...)
  {
	...
-	if (memtest) S
  }
