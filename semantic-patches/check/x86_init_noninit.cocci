// SPDX-License-Identifier: GPL-2.0-only
/// x86_init is __initdata: only code that is __init too may use it. After boot
/// its memory belongs to somebody else.
///
// A function of another section that runs only while the kernel starts is
// annotated __ref (__init_refok in older trees), and is left alone here.
// Known false positives: a function without annotation that the compiler places
// in the section of its only caller; inline functions are left alone.
// Confidence: High
// Options: --no-includes --include-headers
// Keywords: x86_init

virtual report
virtual org
virtual context
virtual patch

@initialize:python@
@@
import re

x86_init_noninit_files = {}

# What stands between a function's first line and its body.
def x86_init_noninit_head(p):
    if p.file not in x86_init_noninit_files:
        with open(p.file, errors="replace") as f:
            x86_init_noninit_files[p.file] = f.read().split("\n")
    head = ""
    for line in x86_init_noninit_files[p.file][int(p.current_element_line) - 1:]:
        head += line.split("{")[0] + " "
        if "{" in line:
            break
    return head

@x86_init_noninit@
symbol x86_init;
position p;
@@
x86_init@p

@script:python@
p << x86_init_noninit.p;
@@
if re.search(r"\b(__init\w*|__ref|__head|__meminit|inline|__always_inline)\b", x86_init_noninit_head(p[0])):
    cocci.include_match(False)

@depends on context@
symbol x86_init;
position x86_init_noninit.p;
@@
* x86_init@p

@script:python depends on report@
p << x86_init_noninit.p;
@@
coccilib.report.print_report(p[0], "x86_init_noninit: %s() is not __init and uses x86_init, which is gone after boot" % p[0].current_element)

@script:python depends on org@
p << x86_init_noninit.p;
@@
coccilib.org.print_todo(p[0], "x86_init_noninit: %s() is not __init and uses x86_init, which is gone after boot" % p[0].current_element)
