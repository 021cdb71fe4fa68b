// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_early_use
// fix: none
//
// Free memory is looked for in memblock and cleared before the hook.

@@
symbol x86_init, mapping, pagetable_reserve, after_bootmem;
expression list hook;
typedef u64;
@@
+ if (!after_bootmem) {
+ 	u64 free = memblock_find_in_range(0, end, PAGE_SIZE, PAGE_SIZE);
+
+ 	memset(__va(free), 0, PAGE_SIZE);
+ }
  if (!after_bootmem)
  	x86_init.mapping.pagetable_reserve(hook);
  else
  	__release(pgt_buf);
