// SPDX-License-Identifier: GPL-2.0-only
/// The hook runs once for each buffer that was opened. The second time the
/// spare pages are free memory already and may be somebody's page tables.
///
/// Guarantee: E
// Known false positives: the buffer opened again between the two by another
// function than find_early_table_space().
// Confidence: High
// Options: --no-includes --include-headers
// Keywords: pagetable_reserve

virtual report
virtual org
virtual context
virtual patch

@pgt_hook_twice exists@
symbol x86_init, mapping, pagetable_reserve;
position p, q;
@@
x86_init.mapping.pagetable_reserve@p(...)
... when != find_early_table_space(...)
x86_init.mapping.pagetable_reserve@q(...)

@depends on context@
position pgt_hook_twice.q;
@@
* x86_init.mapping.pagetable_reserve@q(...)

@depends on patch@
position pgt_hook_twice.p, pgt_hook_twice.q;
@@
  x86_init.mapping.pagetable_reserve@p(...);
  ...
- x86_init.mapping.pagetable_reserve@q(...);

@script:python depends on report@
p << pgt_hook_twice.p;
q << pgt_hook_twice.q;
@@
coccilib.report.print_report(q[0], "pgt_hook_twice: x86_init.mapping.pagetable_reserve runs again for the buffer that it closed on line %s (guarantee E)" % p[0].line)

@script:python depends on org@
p << pgt_hook_twice.p;
q << pgt_hook_twice.q;
@@
coccilib.org.print_todo(q[0], "pgt_hook_twice: x86_init.mapping.pagetable_reserve runs again for the buffer that it closed on line %s (guarantee E)" % p[0].line)
