// SPDX-License-Identifier: GPL-2.0-only
/// A platform registers its pagetable_reserve before init_memory_mapping() can have
/// run: not from an initcall, not from a hook that is called after it. The native
/// one has run by then, and what the platform mapped read-only stays so.
///
// A helper that registers it is followed for one level.
// Known false positives: none known.
// Confidence: High
// Options: --no-includes --include-headers
// Keywords: pagetable_reserve

#include "report"

@initialize:python@
@@
late = {}

@registers@
symbol x86_init;
identifier f;
expression E;
@@
f(...) { <+... x86_init.mapping.pagetable_reserve = E ...+> }

@initcall depends on ever registers@
declarer call =~ "_initcall" || =~ "^__initcall$" || =~ "^module_init$";
identifier f;
@@
call(f);

@script:python@
f << initcall.f;
@@
late[str(f)] = "%s is an initcall" % f

@later_hook depends on ever registers@
symbol x86_init;
identifier group = { paging, timers, irqs, iommu, pci };
identifier hook, f;
@@
x86_init.group.hook = f

@script:python@
group << later_hook.group;
hook << later_hook.hook;
f << later_hook.f;
@@
late[str(f)] = "%s is called as x86_init.%s.%s" % (f, group, hook)

@called_behind depends on ever registers exists@
identifier done = { init_memory_mapping, paging_init, initmem_init };
identifier f;
@@
done(...)
... when any
f(...)

@script:python@
done << called_behind.done;
f << called_behind.f;
@@
late[str(f)] = "%s is called after %s()" % (f, done)

@calls_it@
identifier registers.f;
position p : script:python() { p[0].current_element in late };
@@
f@p(...)

@script:python@
f << registers.f;
p << calls_it.p;
@@
late[str(f)] = late[p[0].current_element]

@hook_late@
symbol x86_init;
position p : script:python() { p[0].current_element in late };
@@
* x86_init.mapping.pagetable_reserve =@p ...

@script:python@
p << hook_late.p;
@@
say(p[0], "pgt_hook_late: registered when the native one has run (%s): what is read-only stays so" % late[p[0].current_element])

@hook_late_behind exists@
symbol x86_init;
identifier done = { init_memory_mapping, paging_init, initmem_init };
position p;
@@
  done(...)
  ... when any
* x86_init.mapping.pagetable_reserve =@p ...

@script:python@
p << hook_late_behind.p;
done << hook_late_behind.done;
@@
say(p[0], "pgt_hook_late: registered when the native one has run (behind %s()): what is read-only stays so" % done)
