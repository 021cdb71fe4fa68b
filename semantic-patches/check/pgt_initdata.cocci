// SPDX-License-Identifier: GPL-2.0-only
/// The limits of the buffer, and what an implementation of the hook keeps in
/// __initdata, are read by __init code only.
///
/// Guarantee: D
// An implementation that is not __init itself is left to pgt_impl_init.
// Known false positives: a function without annotation that the compiler places
// in the section of its only caller; inline functions are left alone.
// Confidence: Moderate
// Options: --no-includes --include-headers
// Keywords: pgt_buf_start, pgt_buf_end, pgt_buf_top, e820_table_start
// Keywords: e820_table_end, e820_table_top, native_pagetable_reserve

virtual report
virtual org
virtual context
virtual patch

@initialize:python@
@@
import re

pgt_initdata_files = {}
pgt_initdata_hooks = set()

# What stands between a function's first line and its body.
def pgt_initdata_head(p):
    if p.file not in pgt_initdata_files:
        with open(p.file, errors="replace") as f:
            pgt_initdata_files[p.file] = f.read().split("\n")
    head = ""
    for line in pgt_initdata_files[p.file][int(p.current_element_line) - 1:]:
        head += line.split("{")[0] + " "
        if "{" in line:
            break
    return head

def pgt_initdata_ok(p):
    return p.current_element in pgt_initdata_hooks or \
           p.current_element.endswith("pagetable_reserve") or \
           re.search(r"\b(__init\w*|__meminit|__cpuinit|__ref|__head|inline|__always_inline)\b",
                     pgt_initdata_head(p)) is not None

// spatch finds the files to look at by the names that a rule spells out, not by
// those in a set.

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
pgt_initdata_hooks.add(str(f))

@pgt_initdata depends on ever pgt_initdata_here@
identifier limit = { pgt_buf_start, pgt_buf_end, pgt_buf_top,
		     e820_table_start, e820_table_end, e820_table_top };
position p;
@@
limit@p

@script:python@
p << pgt_initdata.p;
@@
if pgt_initdata_ok(p[0]):
    cocci.include_match(False)

@depends on context@
identifier limit;
position pgt_initdata.p;
@@
* limit@p

@script:python depends on report@
p << pgt_initdata.p;
limit << pgt_initdata.limit;
@@
coccilib.report.print_report(p[0], "pgt_initdata: %s() is not __init and reads %s, which is gone after boot (guarantee D)" % (p[0].current_element, limit))

@script:python depends on org@
p << pgt_initdata.p;
limit << pgt_initdata.limit;
@@
coccilib.org.print_todo(p[0], "pgt_initdata: %s() is not __init and reads %s, which is gone after boot (guarantee D)" % (p[0].current_element, limit))

@pgt_initdata_own depends on ever pgt_initdata_here@
identifier x, limit = { pgt_buf_start, pgt_buf_end, pgt_buf_top,
			e820_table_start, e820_table_end, e820_table_top };
@@
x = <+... limit ...+>

@pgt_initdata_use@
identifier pgt_initdata_own.x;
position p;
@@
x@p

@script:python@
x << pgt_initdata_own.x;
p << pgt_initdata_use.p;
@@
if pgt_initdata_ok(p[0]) or \
   not re.search(r"^.*\b__initdata\b.*\b%s\b|^.*\b%s\s+__initdata\b" % (x, x),
                 "\n".join(pgt_initdata_files[p[0].file]), re.M):
    cocci.include_match(False)

@depends on context@
identifier x;
position pgt_initdata_use.p;
@@
* x@p

@script:python depends on report@
p << pgt_initdata_use.p;
x << pgt_initdata_own.x;
@@
coccilib.report.print_report(p[0], "pgt_initdata: %s() is not __init and reads %s, which is gone after boot (guarantee D)" % (p[0].current_element, x))

@script:python depends on org@
p << pgt_initdata_use.p;
x << pgt_initdata_own.x;
@@
coccilib.org.print_todo(p[0], "pgt_initdata: %s() is not __init and reads %s, which is gone after boot (guarantee D)" % (p[0].current_element, x))
