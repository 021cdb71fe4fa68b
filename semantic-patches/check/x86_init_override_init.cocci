// SPDX-License-Identifier: GPL-2.0-only
/// What a platform hangs on a hook of x86_init runs only while the kernel
/// starts: it is __init.
///
// Asked only of a static function that its file uses for nothing else. An
// implementation of pagetable_reserve is left to pgt_impl_init.
// Known false positives: none known.
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

x86_init_override_init_files = {}
x86_init_override_init_hooks = {}

def x86_init_override_init_lines(name):
    if name not in x86_init_override_init_files:
        with open(name, errors="replace") as f:
            x86_init_override_init_files[name] = f.read().split("\n")
    return x86_init_override_init_files[name]

# Whether all that the file does with a function is to hang it on hooks.
def x86_init_override_init_only(p, f):
    text = "\n".join(x86_init_override_init_lines(p.file))
    text = re.sub(r"/\*.*?\*/|//[^\n]*", "", text, flags=re.S)
    uses = len(re.findall(r"\b%s\b" % f, text))
    hooks = len(re.findall(r"\bx86_init\.\w+\.\w+\s*=\s*(?:\([^()]*\)\s*)?&?\s*%s\s*;" % f, text))
    named = len(re.findall(r"^[A-Za-z][\w\s*]*\b%s\s*\(" % f, text, flags=re.M))
    return uses == hooks + named

def x86_init_override_init_head(p):
    head = ""
    for line in x86_init_override_init_lines(p.file)[int(p.current_element_line) - 1:]:
        head += line.split("{")[0] + " "
        if "{" in line:
            break
    return head

@x86_init_override_init_set@
symbol x86_init;
identifier group, hook, f;
type T;
position p;
@@
x86_init.group.hook@p = \(f\|&f\|(T)f\|(T)&f\)

@script:python@
group << x86_init_override_init_set.group;
hook << x86_init_override_init_set.hook;
f << x86_init_override_init_set.f;
p << x86_init_override_init_set.p;
@@
if hook != "pagetable_reserve":
    x86_init_override_init_hooks[p[0].file, str(f)] = "x86_init.%s.%s" % (group, hook)

@x86_init_override_init@
identifier x86_init_override_init_set.f;
position p;
@@
f@p(...) { ... }

@script:python@
f << x86_init_override_init_set.f;
p << x86_init_override_init.p;
@@
if (p[0].file, str(f)) not in x86_init_override_init_hooks or \
   re.search(r"\b(__init\w*|__ref|__head|__meminit)\b", x86_init_override_init_head(p[0])) or \
   "static" not in x86_init_override_init_head(p[0]) or \
   not x86_init_override_init_only(p[0], f):
    cocci.include_match(False)

@depends on context@
identifier f;
position x86_init_override_init.p;
@@
* f@p(...) { ... }

// No fix where the function has to leave another section for it.

@script:python depends on patch@
p << x86_init_override_init.p;
@@
if re.search(r"\b__\w+init\b", x86_init_override_init_head(p[0])):
    cocci.include_match(False)

@depends on patch@
attribute name __init;
identifier f;
type T;
position x86_init_override_init.p;
@@
T
+ __init
f@p(...) { ... }

@script:python depends on report@
p << x86_init_override_init.p;
f << x86_init_override_init_set.f;
@@
coccilib.report.print_report(p[0], "x86_init_override_init: %s() is there for %s alone and is not __init" % (f, x86_init_override_init_hooks[p[0].file, str(f)]))

@script:python depends on org@
p << x86_init_override_init.p;
f << x86_init_override_init_set.f;
@@
coccilib.org.print_todo(p[0], "x86_init_override_init: %s() is there for %s alone and is not __init" % (f, x86_init_override_init_hooks[p[0].file, str(f)]))
