// SPDX-License-Identifier: GPL-2.0-only
/// An implementation of x86_init.mapping.pagetable_reserve is __init: it calls
/// memblock and reads the limits of the buffer, which are gone after boot.
///
/// Guarantee: D
// Known false positives: none known.
// Confidence: High
// Options: --no-includes --include-headers
// Keywords: [a-z0-9_]*pagetable_reserve

virtual report
virtual org
virtual context
virtual patch

@initialize:python@
@@
pgt_impl_init_names = set()

@pgt_impl_init_set@
symbol x86_init, mapping, pagetable_reserve;
identifier f;
@@
x86_init.mapping.pagetable_reserve = f

@script:python@
f << pgt_impl_init_set.f;
@@
pgt_impl_init_names.add(str(f))

// spatch finds the files to look at by the names that a rule spells out.

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

@pgt_impl_init depends on ever pgt_impl_init_here@
identifier f, start, end;
type T, T1, T2;
position p != pgt_impl_init_right.p;
@@
T f@p(T1 start, T2 end) { ... }

@script:python@
f << pgt_impl_init.f;
@@
if f not in pgt_impl_init_names and not str(f).endswith("pagetable_reserve"):
    cocci.include_match(False)

@depends on context@
identifier f;
position pgt_impl_init.p;
@@
* f@p(...) { ... }

@depends on patch@
attribute name __init;
identifier f;
type T;
position pgt_impl_init.p;
@@
T
+ __init
f@p(...) { ... }

@script:python depends on report@
f << pgt_impl_init.f;
p << pgt_impl_init.p;
@@
coccilib.report.print_report(p[0], "pgt_impl_init: %s() is not __init, and implements x86_init.mapping.pagetable_reserve (guarantee D)" % f)

@script:python depends on org@
f << pgt_impl_init.f;
p << pgt_impl_init.p;
@@
coccilib.org.print_todo(p[0], "pgt_impl_init: %s() is not __init, and implements x86_init.mapping.pagetable_reserve (guarantee D)" % f)
