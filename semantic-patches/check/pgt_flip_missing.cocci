// SPDX-License-Identifier: GPL-2.0-only
/// A platform whose set_pte maps the buffer read-only up to its top makes the
/// spare pages writable again in its pagetable_reserve, on every path. A page
/// that stays read-only kills whoever is handed it.
// There is a mask where a function takes the write permission of an entry away,
// in a file that names the top of the buffer. What is done on a condition is done
// on every path only if that asks whether there is a spare page: if it names the
// top, or a variable, which is not looked at.
// Coccinelle 1.3.0 does not see what <+... ...+> stands for in an endless loop
// behind a break: hence the other way to write it.
// Known false positives: spare pages made writable by a function whose name does
// not say so (readwrite, _rw, mkwrite, writable, and what Xen has for it), nor that
// of one that it calls.
// Confidence: Moderate
// Keywords: pgt_buf_top

#include "implementations"
#include "masks"

@initialize:python@
@@
import re

flip_name = re.compile("readwrite|_rw$|mkwrite|write?able|update_va_mapping|"
                       "mmu_update|native_set_pte$|xen_set_pte$")

def flips(f):
    return bool(flip_name.search(f) or
                f in flipping and f not in [m[1] for m in masks])

@by_helper forall@
identifier h, flip : script:python() { flips(flip) };
@@
h(...) { <+... flip(...) ...+> }

#names flipping by_helper.h

@kept_top@
identifier top;
type T;
@@
\(top = <+... pgt_buf_top ...+>;\|T top = <+... pgt_buf_top ...+>;\)

#names tops kept_top.top

@flip_missing exists@
identifier registered.f, start, end, out;
identifier flip : script:python() { flips(flip) };
identifier top : script:python() { top == "pgt_buf_top" or top in tops };
local idexpression spare;
type T1, T2;
position p : script:python() { masks_in(p[0].file) };
@@
* f@p(T1 start, T2 end)
  {
	... when != flip(...)
	    when != while (...) { <+... flip(...) ...+> }
	    when != while (...) { ... flip(...) ... }
	    when != for (...; ...; ...) { <+... flip(...) ...+> }
	    when != for (...; ...; ...) { ... flip(...) ... }
	    when != if (\(spare\|<+... top ...+>\)) { <+... flip(...) ...+> }
	    when != if (<+... top ...+>) { ... \(return;\|goto out;\) }
  }

#report flip_missing.p, registered.f "%s() leaves spare pages of the buffer read-only, or a path through it does; they kill whoever is handed one"

// A way out of the loop, but for one at its limit; and a page left out. What goes
// through set_pte() is masked again.

@flip_missing_left@
expression E1, E2;
statement S;
position p : script:python() { masks_in(p[0].file) and of_platform(p[0].current_element) };
@@
(
* if@p (\(E1 >= E2\|E1 > E2\|E1 < E2\|E1 <= E2\)) continue;
|
  if (\(E1 >= E2\|E1 == E2\)) S
|
* if@p (...) { ... break; }
|
* set_pte@p(...);
)

#report flip_missing_left.p "this leaves spare pages of the buffer read-only, or one of them; they kill whoever is handed one"
