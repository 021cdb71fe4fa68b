// SPDX-License-Identifier: GPL-2.0-only
/// What a platform hangs on a hook of x86_init has the hook's exact type.
///
/// Guarantee: C, for x86_init.mapping.pagetable_reserve
// The types of the hooks come from asm/x86_init.h: it has to be among the files
// that are checked together, or included.
// Known false positives: a type that has two names.
// Confidence: Moderate
// Options: --no-includes --include-headers
// Keywords: x86_init

virtual report
virtual org
virtual context
virtual patch

@initialize:python@
@@
import re

x86_init_override_type_hooks = {}
x86_init_override_type_set = {}

# The types of a parameter list, without the names.
def x86_init_override_type_list(params):
    types = []
    for param in str(params).split(","):
        words = re.findall(r"\w+|\*", param)
        words = [w for w in words if w not in ["const", "struct", "register"]]
        if len(words) > 1 and words[-1] != "*" and \
           not set(words) <= set(["unsigned", "signed", "long", "int", "short", "char"]):
            words.pop()
        if "unsigned" in words and len(words) > 1 and words[-1] == "int":
            words.pop()
        types.append(" ".join(words))
    return [t for t in types if t not in ["", "void"]]

def x86_init_override_type_result(result):
    words = re.findall(r"\w+|\*", str(result))
    drop = ["static", "extern", "inline", "noinline", "struct", "const"]
    words = [w for w in words if w not in drop and not w.startswith("__")]
    if "unsigned" in words and len(words) > 1 and words[-1] == "int":
        words.pop()
    return " ".join(words)

// The header of the types names the table, whoever overrides a hook names it.

@x86_init_override_type_table@
symbol x86_init;
@@
extern struct x86_init_ops x86_init;

@x86_init_override_type_use@
symbol x86_init;
@@
x86_init

@x86_init_override_type_member depends on ever x86_init_override_type_table || ever x86_init_override_type_use@
identifier s =~ "^x86_init_" || =~ "^x86_hyper_init";
identifier hook;
type T;
parameter list ps;
@@
struct s { ... T (*hook)(ps); ... };

@script:python@
hook << x86_init_override_type_member.hook;
T << x86_init_override_type_member.T;
ps << x86_init_override_type_member.ps;
@@
x86_init_override_type_hooks.setdefault(str(hook), []).append(
    (x86_init_override_type_result(T), x86_init_override_type_list(ps)))

@x86_init_override_type_set@
symbol x86_init;
identifier group, hook, f;
type T;
position p;
@@
x86_init.group.hook@p = \(f\|&f\|(T)f\|(T)&f\)

@script:python@
hook << x86_init_override_type_set.hook;
f << x86_init_override_type_set.f;
p << x86_init_override_type_set.p;
@@
x86_init_override_type_set.setdefault((p[0].file, str(f)), set()).add(str(hook))

@x86_init_override_type@
identifier x86_init_override_type_set.f;
type T;
parameter list ps;
position p;
@@
T f@p(ps) { ... }

@script:python x86_init_override_type_wrong@
f << x86_init_override_type_set.f;
T << x86_init_override_type.T;
ps << x86_init_override_type.ps;
p << x86_init_override_type.p;
text;
@@
have = (x86_init_override_type_result(T), x86_init_override_type_list(ps))
wrong = [hook for hook in x86_init_override_type_set.get((p[0].file, str(f)), [])
         if hook in x86_init_override_type_hooks and
            have not in x86_init_override_type_hooks[hook]]
if wrong:
    want = x86_init_override_type_hooks[wrong[0]][0]
    coccinelle.text = "%s() is %s (%s), the hook %s is %s (%s)" % (
        f, have[0], ", ".join(have[1]) or "void", wrong[0],
        want[0], ", ".join(want[1]) or "void")
else:
    cocci.include_match(False)

@depends on context@
identifier f;
position x86_init_override_type.p;
@@
* f@p(...) { ... }

@script:python depends on report@
p << x86_init_override_type.p;
text << x86_init_override_type_wrong.text;
@@
coccilib.report.print_report(p[0], "x86_init_override_type: %s" % text)

@script:python depends on org@
p << x86_init_override_type.p;
text << x86_init_override_type_wrong.text;
@@
coccilib.org.print_todo(p[0], "x86_init_override_type: %s" % text)
