// SPDX-License-Identifier: GPL-2.0-only
/// x86_init.mapping.pagetable_reserve is called without a check and is never
/// NULL: nobody sets it to NULL, nor x86_init.mapping as a whole without it. The
/// boot would jump to address 0.
///
// All of x86_init set as a whole is left to x86_init_null.
// Known false positives: x86_init.mapping set from a copy that was made of it.
// Confidence: High
// Options: --no-includes --include-headers
// Keywords: pagetable_reserve, x86_init_mapping, x86_init[.]mapping, x86_init_ops

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

@pgt_hook_null_kept@
identifier v;
expression E;
@@
struct x86_init_mapping v = { .pagetable_reserve = E, };

@pgt_hook_null_copied@
symbol x86_init, mapping;
identifier pgt_hook_null_kept.v;
position p;
@@
x86_init.mapping =@p v

@pgt_hook_null depends on report || org || context@
symbol x86_init, mapping, pagetable_reserve;
expression F;
type T;
position p != pgt_hook_null_copied.p;
@@
(
* x86_init.mapping.pagetable_reserve =@p \(NULL\|0\|(T)NULL\|(T)0\)
|
  x86_init.mapping = (struct x86_init_mapping) { .pagetable_reserve = F, }
|
* x86_init.mapping =@p ...
|
* memset@p(&x86_init.mapping, ...)
)

@pgt_hook_null_table depends on report || org || context@
symbol mapping, pagetable_reserve;
identifier v;
type T;
position p;
@@
(
  struct x86_init_ops v = { .mapping = {
*	.pagetable_reserve = \(NULL@p\|(T)NULL@p\),
  }, };
|
  struct x86_init_mapping v = {
*	.pagetable_reserve = \(NULL@p\|(T)NULL@p\),
  };
)

@depends on patch@
symbol x86_init, mapping, pagetable_reserve;
@@
- x86_init.mapping.pagetable_reserve = \(NULL\|0\);

@script:python depends on report || org@
p << pgt_hook_null.p;
@@
say(p[0], "pgt_hook_null: x86_init.mapping.pagetable_reserve becomes NULL, and is called without a check")

@script:python depends on report || org@
p << pgt_hook_null_table.p;
@@
say(p[0], "pgt_hook_null: x86_init.mapping.pagetable_reserve is NULL, and is called without a check")
