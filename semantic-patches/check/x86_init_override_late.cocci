// SPDX-License-Identifier: GPL-2.0-only
/// No hook of x86_init is overridden after its only call: that has no effect.
///
// The hooks named in the rule are called before the first initcall in every
// tree since 2.6.32.
// Known false positives: a hook that is called more than once.
// Confidence: High
// Options: --no-includes --include-headers
// Keywords: x86_init

virtual report
virtual org
virtual context
virtual patch

@initialize:python@
@@
import re

x86_init_override_late_calls = {}
x86_init_override_late_initcalls = {}

@x86_init_override_late_call@
symbol x86_init;
identifier group, hook;
position p;
@@
x86_init.group.hook@p(...)

@script:python@
group << x86_init_override_late_call.group;
hook << x86_init_override_late_call.hook;
p << x86_init_override_late_call.p;
@@
for q in p:
    x86_init_override_late_calls.setdefault((str(group), str(hook)), set()).add((q.file, q.line))

@x86_init_override_late_set@
symbol x86_init;
identifier group, hook;
expression E;
@@
x86_init.group.hook = E

@x86_init_override_late_initcall depends on ever x86_init_override_late_set@
declarer call;
identifier f;
position p;
@@
call(f@p);

@script:python@
call << x86_init_override_late_initcall.call;
f << x86_init_override_late_initcall.f;
p << x86_init_override_late_initcall.p;
@@
if re.match(r"^(\w*_initcall(_sync)?|__initcall|module_init)$", str(call)):
    x86_init_override_late_initcalls[p[0].file, str(f)] = str(call)

@x86_init_override_late exists@
symbol x86_init;
identifier group, hook;
expression E;
position p, q;
@@
x86_init.group.hook@q(...)
... when any
x86_init.group.hook@p = E

@script:python@
group << x86_init_override_late.group;
hook << x86_init_override_late.hook;
@@
if len(x86_init_override_late_calls.get((str(group), str(hook)), [])) > 1:
    cocci.include_match(False)

@depends on context@
symbol x86_init;
identifier group, hook;
position x86_init_override_late.p;
@@
* x86_init.group.hook@p

@script:python depends on report@
p << x86_init_override_late.p;
q << x86_init_override_late.q;
group << x86_init_override_late.group;
hook << x86_init_override_late.hook;
@@
coccilib.report.print_report(p[0], "x86_init_override_late: x86_init.%s.%s overridden after its only call, on line %s" % (group, hook, q[0].line))

@script:python depends on org@
p << x86_init_override_late.p;
q << x86_init_override_late.q;
group << x86_init_override_late.group;
hook << x86_init_override_late.hook;
@@
coccilib.org.print_todo(p[0], "x86_init_override_late: x86_init.%s.%s overridden after its only call, on line %s" % (group, hook, q[0].line))

@x86_init_override_late_init@
symbol x86_init;
identifier group = { resources, mpparse, irqs, oem, paging, mapping, hyper };
identifier hook;
expression E;
position p;
@@
x86_init.group.hook@p = E

@script:python@
group << x86_init_override_late_init.group;
hook << x86_init_override_late_init.hook;
p << x86_init_override_late_init.p;
@@
if (p[0].file, p[0].current_element) not in x86_init_override_late_initcalls or \
   hook in ["create_pci_msi_domain", "pagetable_reserve"]:
    cocci.include_match(False)

@depends on context@
symbol x86_init;
identifier group, hook;
position x86_init_override_late_init.p;
@@
* x86_init.group.hook@p

@script:python depends on report@
p << x86_init_override_late_init.p;
group << x86_init_override_late_init.group;
hook << x86_init_override_late_init.hook;
@@
coccilib.report.print_report(p[0], "x86_init_override_late: x86_init.%s.%s overridden in a %s, after it was called" % (group, hook, x86_init_override_late_initcalls[p[0].file, p[0].current_element]))

@script:python depends on org@
p << x86_init_override_late_init.p;
group << x86_init_override_late_init.group;
hook << x86_init_override_late_init.hook;
@@
coccilib.org.print_todo(p[0], "x86_init_override_late: x86_init.%s.%s overridden in a %s, after it was called" % (group, hook, x86_init_override_late_initcalls[p[0].file, p[0].current_element]))
