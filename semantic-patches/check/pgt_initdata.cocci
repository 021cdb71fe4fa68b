// SPDX-License-Identifier: GPL-2.0-only
/// The limits of the buffer, and what an implementation of the hook keeps in
/// __initdata, are read by __init code only: they are gone after boot.
///
// An implementation that is not __init itself is left to pgt_impl_init.
// Known false positives: a function without annotation that the compiler places in
// the section of its only caller; inline functions are left alone.
// Confidence: Moderate
// Options: --no-includes --include-headers
// Keywords: pgt_buf_start, pgt_buf_end, pgt_buf_top, e820_table_start
// Keywords: e820_table_end, e820_table_top, native_pagetable_reserve

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
import re

pgt_lines = {}
pgt_hooks = set()

def pgt_text(p):
    if p[0].file not in pgt_lines:
        with open(p[0].file, errors="replace") as f:
            pgt_lines[p[0].file] = f.read().split("\n")
    return pgt_lines[p[0].file]

# A section is an attribute, of which semantic patches see none.
def pgt_stays(p):
    head = ""
    for line in pgt_text(p)[int(p[0].current_element_line) - 1:]:
        head += line.split("{")[0] + " "
        if "{" in line:
            break
    return not (p[0].current_element in pgt_hooks or
                p[0].current_element.endswith("pagetable_reserve") or
                re.search(r"\b(__\w*init\w*|__ref|__head|\w*inline)\b", head))

def pgt_initdata(p, x):
    return re.search(r"(?m)^.*\b__initdata\b.*\b%s\b|^.*\b%s\s+__initdata\b"
                     % (x, x), "\n".join(pgt_text(p)))

@pgt_initdata_here@
symbol pgt_buf_start, pgt_buf_end, pgt_buf_top;
symbol e820_table_start, e820_table_end, e820_table_top;
@@
\(pgt_buf_start\|pgt_buf_end\|pgt_buf_top\|
  e820_table_start\|e820_table_end\|e820_table_top\)

@pgt_initdata_hook@
symbol x86_init, mapping, pagetable_reserve;
identifier f;
@@
x86_init.mapping.pagetable_reserve = f

@script:python@
f << pgt_initdata_hook.f;
@@
pgt_hooks.add(str(f))

@pgt_initdata depends on ever pgt_initdata_here && (report || org || context)@
identifier limit = { pgt_buf_start, pgt_buf_end, pgt_buf_top,
		     e820_table_start, e820_table_end, e820_table_top };
position p : script:python() { pgt_stays(p) };
@@
* limit@p

@script:python depends on report || org@
p << pgt_initdata.p;
limit << pgt_initdata.limit;
@@
say(p[0], "pgt_initdata: %s() is not __init and reads %s, which is gone after boot" % (p[0].current_element, limit))

@pgt_initdata_own depends on ever pgt_initdata_here@
identifier x, limit = { pgt_buf_start, pgt_buf_end, pgt_buf_top,
			e820_table_start, e820_table_end, e820_table_top };
@@
x = <+... limit ...+>

@pgt_initdata_use depends on report || org || context@
identifier pgt_initdata_own.x;
position p : script:python() { pgt_stays(p) };
@@
* x@p

@script:python depends on report || org@
p << pgt_initdata_use.p;
x << pgt_initdata_own.x;
@@
if pgt_initdata(p, x):
    say(p[0], "pgt_initdata: %s() is not __init and reads %s, which is gone after boot" % (p[0].current_element, x))
