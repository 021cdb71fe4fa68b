// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_hook_missing
//
// A return slips in between the mapping and the hook.

@@
expression E;
@@
  E = kernel_physical_mapping_init(...);
+ if (!E)
+ 	return 0;
