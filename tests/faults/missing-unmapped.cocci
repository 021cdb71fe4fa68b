// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_hook_missing
//
// A range that was mapped in part leaves early.

@@
expression E;
identifier start, end;
@@
  init_memory_mapping(unsigned long start, unsigned long end)
  {
  	...
  	E = kernel_physical_mapping_init(...);
+ 	if (unlikely(E < end)) {
+ 		printk("mapped up to %lx only", E);
+ 		goto out;
+ 	}
  	...
+ out:
  	return ...;
  }
