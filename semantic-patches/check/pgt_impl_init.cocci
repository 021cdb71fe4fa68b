// SPDX-License-Identifier: GPL-2.0-only
/// An implementation of x86_init.mapping.pagetable_reserve is __init: it calls
/// memblock and reads the limits of the buffer, which are gone after boot.
///
// Known false positives: none known.
// Confidence: High
// Keywords: [a-z0-9_]*pagetable_reserve

virtual patch
#include "hook"
#include "implementations"

@is_init@
attribute name __init;
identifier f;
type T;
position p;
@@
T __init f@p(...) { ... }

@impl_init depends on !patch@
identifier f : script:python() { implementation(f) };
identifier start, end;
type T, T1, T2;
position p != is_init.p;
@@
* T f@p(T1 start, T2 end) { ... }

#report impl_init.p, impl_init.f "%s() is not __init, and uses what is gone after boot"

@depends on patch@
attribute name __init;
identifier f : script:python() { implementation(f) };
identifier start, end;
type T, T1, T2;
position p != is_init.p;
@@
T
+ __init
f@p(T1 start, T2 end) { ... }
