// SPDX-License-Identifier: GPL-2.0-only
/// A platform registers its pagetable_reserve before init_memory_mapping() can have
/// run: not from an initcall, not from a hook that is called after it. The native
/// one has run by then, and what the platform mapped read-only stays so.
// Who registers it is looked for in all that an initcall, a later hook, or who maps
// calls, in the files that name the hook.
// Confidence: High
// Keywords: pagetable_reserve

#include "callers"

@initcall@
declarer call =~ "_initcall" || =~ "^__initcall$" || =~ "^module_init$";
identifier f;
@@
call(f);

@later_hook@
identifier group = { paging, timers, irqs, iommu, pci };
identifier hook, f;
@@
x86_init.group.hook = f

@behind exists@
identifier map = { init_memory_mapping, paging_init, initmem_init };
identifier f;
position p;
@@
  map(...)
  ... when any
(
  f(...)
|
* x86_init.mapping.pagetable_reserve =@p ...
)

#names late initcall.f later_hook.f behind.f

@hook_late@
position p : script:python() { reached(p[0].current_element, late) };
@@
* x86_init.mapping.pagetable_reserve =@p ...

#report hook_late.p behind.p "registered when init_memory_mapping() has run, and the native one with it: what is read-only stays so"
