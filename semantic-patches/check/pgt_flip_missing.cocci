// SPDX-License-Identifier: GPL-2.0-only
/// A platform whose set_pte maps the buffer read-only up to its top makes the
/// spare pages writable again in its pagetable_reserve, on every path. A page
/// that stays read-only kills whoever is handed it.
///
// There is a mask where a function takes the write permission of an entry away,
// in a file that names the top of the buffer. What is done on a condition is done
// on every path only if that asks whether there is a spare page: if it names the
// top, or a variable, which is not looked at.
// Coccinelle 1.3.0 does not see what <+... ...+> stands for in an endless loop
// behind a break: hence the other way to write it.
// Known false positives: spare pages made writable by a function whose name does
// not say so (readwrite, _rw, mkwrite, writable).
// Confidence: Moderate
// Options: --no-includes --include-headers
// Keywords: pgt_buf_top

#include "report"
#include "implementations"

@initialize:python@
@@
masking = set()

@masks@
symbol pte_wrprotect, _PAGE_RW;
position p;
@@
\(pte_wrprotect@p\|_PAGE_RW@p\)

@script:python@
p << masks.p;
@@
masking.add(p[0].file)

@flip_missing exists@
symbol pgt_buf_top;
identifier registered.f, start, end, out;
identifier flip =~ "readwrite" || =~ "_rw$" || =~ "mkwrite" || =~ "write*able";
local idexpression spare;
type T1, T2;
position p : script:python() { p[0].file in masking };
@@
* f@p(T1 start, T2 end)
  {
	... when != flip(...)
	    when != while (...) { <+... flip(...) ...+> }
	    when != while (...) { ... flip(...) ... }
	    when != for (...; ...; ...) { <+... flip(...) ...+> }
	    when != for (...; ...; ...) { ... flip(...) ... }
	    when != if (\(spare\|<+... pgt_buf_top ...+>\)) { <+... flip(...) ...+> }
	    when != if (<+... pgt_buf_top ...+>) { ... \(return;\|goto out;\) }
  }

@script:python@
p << flip_missing.p;
f << registered.f;
@@
say(p[0], "pgt_flip_missing: %s() leaves spare pages of the buffer read-only, or a path through it does; they kill whoever is handed one" % f)

// A way out of the loop, but for one at its limit.

@flip_missing_left@
identifier registered.f;
expression E1, E2;
statement S;
position p : script:python() { p[0].file in masking };
@@
f(...)
{
<+...
(
  if (\(E1 >= E2\|E1 == E2\)) S
|
* if@p (...) { ... break; }
)
...+>
}

@script:python@
p << flip_missing_left.p;
@@
say(p[0], "pgt_flip_missing: a way out of the loop leaves spare pages of the buffer read-only; they kill whoever is handed one")
