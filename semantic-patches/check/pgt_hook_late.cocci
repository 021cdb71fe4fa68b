// SPDX-License-Identifier: GPL-2.0-only
/// A platform registers its pagetable_reserve before init_memory_mapping() can have
/// run: not from an initcall, not from a hook that is called after it. The native
/// one has run by then, and what the platform mapped read-only stays so.
///
// Known false positives: none known.
// Confidence: High
// Options: --no-includes --include-headers
// Keywords: pagetable_reserve

virtual report
virtual org
virtual context

@initialize:python depends on report@
@@
say = coccilib.report.print_report

@initialize:python depends on org@
@@
say = coccilib.org.print_todo

@initialize:python@
@@
pgt_late = {}

# Why the function of a position runs too late to register the hook, if it does.
def pgt_late_why(p):
    return pgt_late.get(p[0].current_element)

@pgt_hook_late_set@
symbol x86_init, mapping, pagetable_reserve;
@@
x86_init.mapping.pagetable_reserve = ...

@pgt_hook_late_initcall depends on ever pgt_hook_late_set@
declarer call =~ "_initcall" || =~ "^__initcall$" || =~ "^module_init$";
identifier f;
@@
call(f);

@script:python@
f << pgt_hook_late_initcall.f;
@@
pgt_late[str(f)] = "%s is an initcall" % f

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
pgt_late[str(f)] = "%s is called as x86_init.%s.%s" % (f, group, hook)

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
pgt_late[str(f)] = "%s is called after %s" % (f, done)

@pgt_hook_late_inside depends on report || org || context exists@
symbol x86_init, mapping, pagetable_reserve;
identifier done = { init_memory_mapping, paging_init, initmem_init };
position p;
@@
  done(...)
  ... when any
* x86_init.mapping.pagetable_reserve@p = ...

@pgt_hook_late depends on report || org || context@
symbol x86_init, mapping, pagetable_reserve;
position q != pgt_hook_late_inside.p;
position p : script:python() { pgt_late_why(p) is not None };
@@
* x86_init.mapping.pagetable_reserve@q@p = ...

@script:python depends on report || org@
p << pgt_hook_late_inside.p;
done << pgt_hook_late_inside.done;
@@
say(p[0], "pgt_hook_late: registered after %s(), when the native one has run: what is read-only stays so" % done)

@script:python depends on report || org@
p << pgt_hook_late.p;
@@
say(p[0], "pgt_hook_late: registered when the native one has run: %s; what is read-only stays so" % pgt_late_why(p))
