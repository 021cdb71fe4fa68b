// SPDX-License-Identifier: GPL-2.0-only
/// The limits of the buffer, and what is kept of them in __initdata, are read by
/// __init code only: they are gone after boot.
///
// An implementation that is not __init itself is left to pgt_impl_init; a macro
// (Coccinelle says something_else) has no section.
// Known false positives: a function without annotation that the compiler places in
// the section of its only caller; inline functions are left alone.
// Confidence: Moderate
// Keywords: pgt_buf_start, pgt_buf_end, pgt_buf_top, native_pagetable_reserve

#include "hook"
#include "implementations"

@initialize:python@
@@
import re

def text(p):
    with open(p.file, errors="replace") as f:
        return f.read()

# A section is an attribute, of which semantic patches see none.
def stays(p):
    head = text(p[0]).split("\n", int(p[0].current_element_line) - 1)[-1].split("{")[0]
    return not (implementation(p[0].current_element) or
                p[0].current_element == "something_else" or
                re.search(r"\b(__\w*init\w*|__ref|__head|\w*inline)\b", head))

def initdata(p, x):
    return re.search(r"(?m)^.*\b__initdata\b.*\b%s\b|^.*\b%s\s+__initdata\b"
                     % (x, x), text(p[0]))

@reads_limit@
identifier limit = { pgt_buf_start, pgt_buf_end, pgt_buf_top };
position p : script:python() { stays(p) };
@@
* limit@p

@script:python@
p << reads_limit.p;
x << reads_limit.limit;
@@
say(p[0], "pgt_initdata: %s() is not __init and reads %s, which is gone after boot" % (p[0].current_element, x))

@keeps_limit@
identifier x, limit = { pgt_buf_start, pgt_buf_end, pgt_buf_top };
@@
x = <+... limit ...+>

@reads_kept@
identifier keeps_limit.x;
position p : script:python() { stays(p) };
@@
* x@p

@script:python@
p << reads_kept.p;
x << keeps_limit.x;
@@
if initdata(p, x):
    say(p[0], "pgt_initdata: %s() is not __init and reads %s, which is gone after boot" % (p[0].current_element, x))
