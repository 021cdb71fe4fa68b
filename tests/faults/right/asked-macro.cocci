// SPDX-License-Identifier: GPL-2.0-only
//
// A macro tells whether there is a buffer, and the other case leaves early.

@@
symbol x86_init, mapping, pagetable_reserve, after_bootmem;
expression list args;
statement S;
expression E;
@@
- if (!after_bootmem)
- 	x86_init.mapping.pagetable_reserve(args);
- else
- 	__release(pgt_buf);
- if (!after_bootmem) S
+ if (!has_buffer()) {
+ 	__release(pgt_buf);
+ 	return ret >> PAGE_SHIFT;
+ }
+ x86_init.mapping.pagetable_reserve(args);
+ S
  return E;

@@
identifier open = find_early_table_space;
symbol after_bootmem;
@@
  static void open(...) { ... }
+ #define has_buffer() (!after_bootmem)
