// SPDX-License-Identifier: GPL-2.0-only
/// The hook runs if after_bootmem is not set, and never when it is: no buffer is
/// opened then, memblock may be gone, and with it the __init implementation: the
/// kernel would run freed memory.
// A helper that runs the hook is followed for one level; one that no mapping calls
// is left to pgt_hook_twice.
// Known false positives: a condition that says !after_bootmem in another way.
// Confidence: Moderate
// Keywords: pagetable_reserve

virtual patch
#include "callers"
#include "asks"

@not_set@
position p;
@@
after_bootmem@p == 0

@wrong_way exists@
position set != not_set.p;
position p;
identifier out;
expression E;
statement S;
@@
(
if (\(after_bootmem == 0 || E\|E || after_bootmem == 0\|<+... after_bootmem@set ...+>\))
	{ <+... x86_init.mapping.pagetable_reserve@p(...) ...+> }
else S
|
if (likely(after_bootmem == 0)) { ... \(return ...;\|return;\|goto out;\) }
... when any
x86_init.mapping.pagetable_reserve@p(...)
)

@early exists@
position set != not_set.p;
position p != wrong_way.p;
identifier out, is_early, told : script:python() { told in told_by };
statement S;
type T;
@@
(
if (<+... \(after_bootmem == 0\|told(...)\) ...+>)
	{ <+... x86_init.mapping.pagetable_reserve@p(...) ...+> }
else S
|
if (<+... \(after_bootmem\|told(...)\) ...+>) S
else { <+... x86_init.mapping.pagetable_reserve@p(...) ...+> }
|
if (<+... \(after_bootmem@set\|told(...)\) ...+>) { ... \(return ...;\|return;\|goto out;\) }
... when any
x86_init.mapping.pagetable_reserve@p(...)
|
switch (after_bootmem) { case 0: ... x86_init.mapping.pagetable_reserve@p(...); ... }
|
BUG_ON(after_bootmem);
... when any
x86_init.mapping.pagetable_reserve@p(...)
|
\(is_early = \(after_bootmem == 0\|told(...)\);\|T is_early = \(after_bootmem == 0\|told(...)\);\)
... when any
if (<+... is_early ...+>) { <+... x86_init.mapping.pagetable_reserve@p(...) ...+> } else S
)

@called_early@
identifier helper, told : script:python() { told in told_by };
statement S;
@@
if (<+... \(after_bootmem == 0\|told(...)\) ...+>) { <+... helper(...) ...+> } else S

@in_helper@
identifier called_early.helper;
position p != wrong_way.p;
@@
helper(...) { <+... x86_init.mapping.pagetable_reserve@p(...) ...+> }

@unguarded depends on !patch@
position q != { early.p, in_helper.p };
position for_buffer.p;
@@
* x86_init.mapping.pagetable_reserve@p@q(...)

#report unguarded.q "x86_init.mapping.pagetable_reserve can run when after_bootmem is set, and its code is gone"

@depends on patch@
expression list args;
position q != { early.p, in_helper.p, wrong_way.p };
position for_buffer.p;
@@
- x86_init.mapping.pagetable_reserve@p@q(args);
+ if (!after_bootmem)
+	x86_init.mapping.pagetable_reserve(args);

@asked_wrongly@
statement S;
position p;
@@
if (after_bootmem@p) x86_init.mapping.pagetable_reserve(...); else S

@depends on patch@
position asked_wrongly.p;
@@
- after_bootmem@p
+ !after_bootmem
