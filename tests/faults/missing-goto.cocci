// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_hook_missing
//
// A jump over the hook.

@@
symbol x86_init, mapping, pagetable_reserve, after_bootmem;
@@
+ if (start == end)
+ 	goto out;
  if (!after_bootmem)
  	x86_init.mapping.pagetable_reserve(...);
  else
  	__release(pgt_buf);
  ...
+ out:
  return ...;
