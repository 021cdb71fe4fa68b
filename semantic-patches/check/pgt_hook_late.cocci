// SPDX-License-Identifier: GPL-2.0-only
/// A platform registers its pagetable_reserve before init_memory_mapping() can
/// have run: not from an initcall, not from a hook that is called after it.
///
/// Guarantees: A, B
// Known false positives: none known.
// Confidence: High
// Options: --no-includes --include-headers
// Keywords: pagetable_reserve

virtual report
virtual org
virtual context
virtual patch

@initialize:python@
@@
import re

pgt_hook_late = {}

# Why a function runs too late to register the hook, if it does.
def pgt_hook_late_why(p):
    return pgt_hook_late.get((p.file, p.current_element),
                             pgt_hook_late.get(p.current_element))

@pgt_hook_late_set@
symbol x86_init, mapping, pagetable_reserve;
expression E;
@@
x86_init.mapping.pagetable_reserve = E

@pgt_hook_late_initcall depends on ever pgt_hook_late_set@
declarer call;
identifier f;
position p;
@@
call(f@p);

@script:python@
call << pgt_hook_late_initcall.call;
f << pgt_hook_late_initcall.f;
p << pgt_hook_late_initcall.p;
@@
if re.match(r"^(\w*_initcall(_sync)?|__initcall|module_init)$", str(call)):
    pgt_hook_late[p[0].file, str(f)] = "%s is an initcall" % f

@pgt_hook_late_hook depends on ever pgt_hook_late_set@
symbol x86_init;
identifier group = { paging, timers, irqs, iommu, pci };
identifier hook, f;
@@
x86_init.group.hook = f

@script:python@
group << pgt_hook_late_hook.group;
hook << pgt_hook_late_hook.hook;
f << pgt_hook_late_hook.f;
@@
pgt_hook_late[str(f)] = "%s is called as x86_init.%s.%s" % (f, group, hook)

@pgt_hook_late_after depends on ever pgt_hook_late_set exists@
identifier done = { init_memory_mapping, paging_init, initmem_init };
identifier f;
@@
done(...)
... when any
f(...)

@script:python@
done << pgt_hook_late_after.done;
f << pgt_hook_late_after.f;
@@
pgt_hook_late[str(f)] = "%s is called after %s" % (f, done)

@pgt_hook_late_inside exists@
symbol x86_init, mapping, pagetable_reserve;
identifier done = { init_memory_mapping, paging_init, initmem_init };
position p;
@@
done(...)
... when any
x86_init.mapping.pagetable_reserve@p = ...

@depends on context@
symbol x86_init, mapping, pagetable_reserve;
position pgt_hook_late_inside.p;
@@
* x86_init.mapping.pagetable_reserve@p

@script:python depends on report@
p << pgt_hook_late_inside.p;
done << pgt_hook_late_inside.done;
@@
coccilib.report.print_report(p[0], "pgt_hook_late: registered after %s() (guarantees A, B)" % done)

@script:python depends on org@
p << pgt_hook_late_inside.p;
done << pgt_hook_late_inside.done;
@@
coccilib.org.print_todo(p[0], "pgt_hook_late: registered after %s() (guarantees A, B)" % done)

@pgt_hook_late@
symbol x86_init, mapping, pagetable_reserve;
position p != pgt_hook_late_inside.p;
@@
x86_init.mapping.pagetable_reserve@p = ...

@script:python@
p << pgt_hook_late.p;
@@
if not pgt_hook_late_why(p[0]):
    cocci.include_match(False)

@depends on context@
symbol x86_init, mapping, pagetable_reserve;
position pgt_hook_late.p;
@@
* x86_init.mapping.pagetable_reserve@p

@script:python depends on report@
p << pgt_hook_late.p;
@@
coccilib.report.print_report(p[0], "pgt_hook_late: registered after init_memory_mapping() has run: %s (guarantees A, B)" % pgt_hook_late_why(p[0]))

@script:python depends on org@
p << pgt_hook_late.p;
@@
coccilib.org.print_todo(p[0], "pgt_hook_late: registered after init_memory_mapping() has run: %s (guarantees A, B)" % pgt_hook_late_why(p[0]))
