// SPDX-License-Identifier: GPL-2.0-only
/// x86_init.mapping.pagetable_reserve is called without a check and is never
/// NULL: nobody sets it to NULL, nor x86_init.mapping as a whole without it.
///
/// Guarantee: E
// Known false positives: x86_init.mapping set from a copy that was made of it.
// Confidence: High
// Options: --no-includes --include-headers
// Keywords: pagetable_reserve, x86_init_mapping, x86_init[.]mapping

virtual report
virtual org
virtual context
virtual patch

@initialize:python@
@@
pgt_hook_null_whole = set()

@pgt_hook_null@
symbol x86_init, mapping, pagetable_reserve;
position p;
@@
x86_init.mapping.pagetable_reserve@p = \(NULL\|0\)

@depends on context@
symbol x86_init, mapping, pagetable_reserve;
position pgt_hook_null.p;
@@
* x86_init.mapping.pagetable_reserve@p

@depends on patch@
symbol x86_init, mapping, pagetable_reserve;
position pgt_hook_null.p;
@@
- x86_init.mapping.pagetable_reserve@p = \(NULL\|0\);

@script:python depends on report@
p << pgt_hook_null.p;
@@
coccilib.report.print_report(p[0], "pgt_hook_null: x86_init.mapping.pagetable_reserve is NULL, and is called without a check (guarantee E)")

@script:python depends on org@
p << pgt_hook_null.p;
@@
coccilib.org.print_todo(p[0], "pgt_hook_null: x86_init.mapping.pagetable_reserve is NULL, and is called without a check (guarantee E)")

@pgt_hook_null_table@
symbol mapping, pagetable_reserve;
identifier v;
position p;
@@
struct x86_init_ops v = { .mapping = { .pagetable_reserve = NULL@p, }, };

@depends on context@
position pgt_hook_null_table.p;
@@
* NULL@p

@script:python depends on report@
p << pgt_hook_null_table.p;
@@
coccilib.report.print_report(p[0], "pgt_hook_null: x86_init.mapping.pagetable_reserve is NULL, and is called without a check (guarantee E)")

@script:python depends on org@
p << pgt_hook_null_table.p;
@@
coccilib.org.print_todo(p[0], "pgt_hook_null: x86_init.mapping.pagetable_reserve is NULL, and is called without a check (guarantee E)")

@pgt_hook_null_struct@
symbol pagetable_reserve;
identifier v;
position p;
@@
struct x86_init_mapping v = { .pagetable_reserve = NULL@p, };

@depends on context@
position pgt_hook_null_struct.p;
@@
* NULL@p

@script:python depends on report@
p << pgt_hook_null_struct.p;
@@
coccilib.report.print_report(p[0], "pgt_hook_null: x86_init.mapping.pagetable_reserve is NULL, and is called without a check (guarantee E)")

@script:python depends on org@
p << pgt_hook_null_struct.p;
@@
coccilib.org.print_todo(p[0], "pgt_hook_null: x86_init.mapping.pagetable_reserve is NULL, and is called without a check (guarantee E)")

@pgt_hook_null_kept@
identifier v;
expression E;
@@
struct x86_init_mapping v = { .pagetable_reserve = E, };

@script:python@
v << pgt_hook_null_kept.v;
@@
pgt_hook_null_whole.add(str(v))

@pgt_hook_null_mapping@
symbol x86_init, mapping;
expression E, F;
position p;
@@
(
x86_init.mapping = (struct x86_init_mapping) { .pagetable_reserve = F, }
|
x86_init.mapping@p = E
|
memset(&x86_init.mapping@p, ...)
)

@script:python@
p << pgt_hook_null_mapping.p;
E << pgt_hook_null_mapping.E = "";
@@
if str(E) in pgt_hook_null_whole:
    cocci.include_match(False)

@depends on context@
symbol x86_init, mapping;
position pgt_hook_null_mapping.p;
@@
* x86_init.mapping@p

@script:python depends on report@
p << pgt_hook_null_mapping.p;
@@
coccilib.report.print_report(p[0], "pgt_hook_null: x86_init.mapping set as a whole, without pagetable_reserve (guarantee E)")

@script:python depends on org@
p << pgt_hook_null_mapping.p;
@@
coccilib.org.print_todo(p[0], "pgt_hook_null: x86_init.mapping set as a whole, without pagetable_reserve (guarantee E)")
