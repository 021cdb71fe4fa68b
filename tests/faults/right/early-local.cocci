// SPDX-License-Identifier: GPL-2.0-only
//
// The condition in a local.

@@
symbol after_bootmem;
identifier ret;
@@
  init_memory_mapping(...)
  {
  	unsigned long ret;
+ 	int early = !after_bootmem;
  	<...
- 	!after_bootmem
+ 	early
  	...>
  }
