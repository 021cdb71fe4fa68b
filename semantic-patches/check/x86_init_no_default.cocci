// SPDX-License-Identifier: GPL-2.0-only
/// No hook of x86_init is called that the table in arch/x86/kernel/x86_init.c
/// gives no default, unless it is compared with NULL first.
///
// The table has to be among the files that are checked together, or included.
// Known false positives: a check by the caller of the function.
// Confidence: Moderate
// Options: --no-includes --include-headers
// Keywords: x86_init

virtual report
virtual org
virtual context
virtual patch

@initialize:python@
@@
x86_init_no_default_hooks = {}
x86_init_no_default_table = []
x86_init_no_default_checked = set()

@x86_init_no_default_table@
symbol x86_init;
identifier group, hook;
expression E;
@@
struct x86_init_ops x86_init = { .group = { .hook = E, }, };

@script:python@
group << x86_init_no_default_table.group;
hook << x86_init_no_default_table.hook;
E << x86_init_no_default_table.E;
@@
x86_init_no_default_hooks[str(group), str(hook)] = str(E) not in ["NULL", "0"]

@x86_init_no_default_if@
symbol x86_init;
identifier group, hook;
expression E;
statement S;
position p;
@@
(
if (\(!x86_init.group.hook\|x86_init.group.hook == NULL\)) S else { <+... x86_init.group.hook@p(...) ...+> }
|
if (\(!x86_init.group.hook\|x86_init.group.hook == NULL\)) S
|
if (<+... x86_init.group.hook ...+>) { <+... x86_init.group.hook@p(...) ...+> }
|
x86_init.group.hook && <+... x86_init.group.hook@p(...) ...+>
|
x86_init.group.hook ? <+... x86_init.group.hook@p(...) ...+> : E
)

@x86_init_no_default_return@
symbol x86_init;
identifier group, hook;
position p;
@@
if (\(!x86_init.group.hook\|x86_init.group.hook == NULL\)) { ... return ...; }
... when any
x86_init.group.hook@p(...)

@script:python@
p << x86_init_no_default_if.p;
@@
for q in p:
    x86_init_no_default_checked.add((q.file, q.line, q.column))

@script:python@
p << x86_init_no_default_return.p;
@@
for q in p:
    x86_init_no_default_checked.add((q.file, q.line, q.column))

@x86_init_no_default@
symbol x86_init;
identifier group, hook;
position p;
@@
x86_init.group.hook@p(...)

@script:python@
group << x86_init_no_default.group;
hook << x86_init_no_default.hook;
p << x86_init_no_default.p;
@@
if not x86_init_no_default_hooks or \
   x86_init_no_default_hooks.get((str(group), str(hook)), False) or \
   (p[0].file, p[0].line, p[0].column) in x86_init_no_default_checked:
    cocci.include_match(False)

@depends on context@
symbol x86_init;
identifier group, hook;
position x86_init_no_default.p;
@@
* x86_init.group.hook@p(...)

@depends on patch@
symbol x86_init;
identifier group, hook;
expression list args;
position x86_init_no_default.p;
@@
- x86_init.group.hook@p(args);
+ if (x86_init.group.hook)
+	x86_init.group.hook(args);

@script:python depends on report@
p << x86_init_no_default.p;
group << x86_init_no_default.group;
hook << x86_init_no_default.hook;
@@
coccilib.report.print_report(p[0], "x86_init_no_default: x86_init.%s.%s has no default, and is called without a check" % (group, hook))

@script:python depends on org@
p << x86_init_no_default.p;
group << x86_init_no_default.group;
hook << x86_init_no_default.hook;
@@
coccilib.org.print_todo(p[0], "x86_init_no_default: x86_init.%s.%s has no default, and is called without a check" % (group, hook))
