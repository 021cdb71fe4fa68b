// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_hook_args
// fix: none
//
// The end is kept when the buffer has just been opened: an empty range.

@@
symbol after_bootmem;
identifier open = find_early_table_space;
expression list args;
@@
  if (!after_bootmem)
- 	open(args);
+ {
+ 	open(args);
+ 	last = PFN_PHYS(pgt_buf_end);
+ }
  else
  	__acquire(pgt_buf);

@@
symbol x86_init, mapping, pagetable_reserve;
expression E;
@@
  x86_init.mapping.pagetable_reserve(E,
- 	PFN_PHYS(pgt_buf_end)
+ 	last
  )

@@
identifier f = init_memory_mapping;
identifier ret;
typedef u64;
@@
  f(...)
  {
  	unsigned long ret;
+ 	u64 last;
  	...
  }
