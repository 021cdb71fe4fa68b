// SPDX-License-Identifier: GPL-2.0-only
/// An implementation of x86_init.mapping.pagetable_reserve is __init: it calls
/// memblock and reads the limits of the buffer, which are gone after boot.
///
// An implementation is what is registered, or is named *pagetable_reserve.
// Known false positives: none known.
// Confidence: High
// Options: --no-includes --include-headers
// Keywords: [a-z0-9_]*pagetable_reserve

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

@initialize:python@
@@
pgt_hooks = set()

def pgt_hook(name):
    return name in pgt_hooks or name.endswith("pagetable_reserve")

def pgt_in_hook(p):
    return pgt_hook(p[0].current_element)

@pgt_impl_init_set@
symbol x86_init, mapping, pagetable_reserve;
identifier f;
@@
x86_init.mapping.pagetable_reserve = f

@script:python@
f << pgt_impl_init_set.f;
@@
pgt_hooks.add(f)


@pgt_impl_init_here@
symbol x86_init, mapping, pagetable_reserve, native_pagetable_reserve;
symbol pgt_buf_top, e820_table_top;
@@
\(x86_init.mapping.pagetable_reserve\|native_pagetable_reserve\|
  pgt_buf_top\|e820_table_top\)

@pgt_impl_init_right depends on ever pgt_impl_init_here@
attribute name __init;
identifier f;
type T;
position p;
@@
T __init f@p(...) { ... }

@pgt_impl_init depends on ever pgt_impl_init_here && (report || org || context)@
identifier f : script:python() { pgt_hook(f) };
identifier start, end;
type T, T1, T2;
position p != pgt_impl_init_right.p;
@@
* T f@p(T1 start, T2 end) { ... }

@depends on patch && ever pgt_impl_init_here@
attribute name __init;
identifier f : script:python() { pgt_hook(f) };
identifier start, end;
type T, T1, T2;
position p != pgt_impl_init_right.p;
@@
T
+ __init
f@p(T1 start, T2 end) { ... }

@script:python depends on report || org@
f << pgt_impl_init.f;
p << pgt_impl_init.p;
@@
say(p[0], "pgt_impl_init: %s() is not __init, and uses what is gone after boot" % f)
