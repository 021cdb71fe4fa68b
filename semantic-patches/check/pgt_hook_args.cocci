// SPDX-License-Identifier: GPL-2.0-only
/// The hook is called with the physical addresses in bytes of the first page table
/// and of what follows the last one: PFN_PHYS(pgt_buf_start) and
/// PFN_PHYS(pgt_buf_end). Frame numbers, the top of the buffer, the two in the
/// wrong order or a type of 32 bits on the way reserve other memory, and page
/// tables are handed out as free memory.
///
// Looked at is what names the limits; addresses that a helper computed are not.
// Known false positives: none known.
// Confidence: Moderate
// Options: --no-includes --include-headers
// Keywords: pagetable_reserve

virtual report
virtual org
virtual context
virtual patch

@initialize:python depends on report@
@@
say = coccilib.report.print_report

@initialize:python depends on org@
@@
say = coccilib.org.print_todo

@pgt_hook_args_ok@
symbol x86_init, mapping, pagetable_reserve;
identifier start = { pgt_buf_start, e820_table_start };
identifier end = { pgt_buf_end, e820_table_end };
position p;
@@
x86_init.mapping.pagetable_reserve@p(<+... start ...+>, <+... end ...+>)

@pgt_hook_args disable drop_cast@
symbol x86_init, mapping, pagetable_reserve;
identifier start = { pgt_buf_start, e820_table_start };
identifier end = { pgt_buf_end, e820_table_end };
identifier top = { pgt_buf_top, e820_table_top };
typedef u32;
idexpression {u32, unsigned int, int, unsigned long, long} narrow;
type T = { u32, unsigned int, int, unsigned long, long };
type W;
expression E, N;
position q != pgt_hook_args_ok.p;
position p;
@@
(
x86_init.mapping.pagetable_reserve@p(\(start\|end\|top\|narrow\|(T)E\), ...)
|
x86_init.mapping.pagetable_reserve@p(E, \(start\|end\|top\|narrow\|(T)N\))
|
x86_init.mapping.pagetable_reserve@p(\(start << PAGE_SHIFT\|(W)(start << PAGE_SHIFT)\|start * PAGE_SIZE\), ...)
|
x86_init.mapping.pagetable_reserve@p(E, \(end << PAGE_SHIFT\|(W)(end << PAGE_SHIFT)\|end * PAGE_SIZE\))
|
x86_init.mapping.pagetable_reserve@p(<+... \(start + N\|start - N\) ...+>, ...)
|
x86_init.mapping.pagetable_reserve@p(E, <+... \(top\|end + N\|end - N\) ...+>)
|
x86_init.mapping.pagetable_reserve@p@q(<+... \(end\|top\) ...+>, ...)
)

@depends on context@
symbol x86_init, mapping, pagetable_reserve;
position pgt_hook_args.p;
@@
* x86_init.mapping.pagetable_reserve@p(...)

// The end, kept when the buffer had just been opened: nothing is reserved.

@pgt_hook_args_kept depends on report || org || context exists@
symbol x86_init, mapping, pagetable_reserve;
identifier x, end = { pgt_buf_end, e820_table_end };
type T;
position p;
@@
  find_early_table_space(...)
  ... when != kernel_physical_mapping_init(...)
  \(x = <+... end ...+>;\|T x = <+... end ...+>;\)
  ... when != x = ...
  kernel_physical_mapping_init(...)
  ... when != x = ...
* x86_init.mapping.pagetable_reserve@p(..., <+... x ...+>)

@depends on patch@
symbol x86_init, mapping, pagetable_reserve;
symbol pgt_buf_start, pgt_buf_end;
symbol e820_table_start, e820_table_end, e820_table_top;
position pgt_hook_args.p;
@@
(
  x86_init.mapping.pagetable_reserve@p(
-	<+... \(e820_table_start\|e820_table_end\|e820_table_top\) ...+>, ...
+	PFN_PHYS(e820_table_start), PFN_PHYS(e820_table_end)
  )
|
  x86_init.mapping.pagetable_reserve@p(
-	...
+	PFN_PHYS(pgt_buf_start), PFN_PHYS(pgt_buf_end)
  )
)

@script:python depends on report || org@
p << pgt_hook_args.p;
@@
say(p[0], "pgt_hook_args: not PFN_PHYS() of the start and of the end of the buffer, or not in 64 bits: other memory is reserved than the page tables")

@script:python depends on report || org@
p << pgt_hook_args_kept.p;
x << pgt_hook_args_kept.x;
@@
say(p[0], "pgt_hook_args: %s is the end of the buffer as it was before the mapping: no page table is reserved" % x)
