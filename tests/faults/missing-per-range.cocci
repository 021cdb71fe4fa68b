// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_hook_missing
//
// A buffer for each half, and the hook for the second.

@@
symbol after_bootmem, end, start;
identifier ret;
expression list args;
@@
  unsigned long ret;
+ int half;
  ...
- if (!after_bootmem)
- 	find_early_table_space(args);
- else
- 	__acquire(pgt_buf);
- ret = kernel_physical_mapping_init(start, end, 0);
+ for (half = 0; half < 2; half++) {
+ 	if (!after_bootmem)
+ 		find_early_table_space(args);
+ 	else
+ 		__acquire(pgt_buf);
+ 	ret = kernel_physical_mapping_init(start, end, 0);
+ }
