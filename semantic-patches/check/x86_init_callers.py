# SPDX-License-Identifier: GPL-2.0-only
"""The functions of a kernel, who calls them, and which stay after the boot.

A function is called by its name, by the hook that it hangs on, by what it is
registered with, through a variable, an array of the file, or as the member of a
struct. What takes it for something else makes its callers unknown.
"""
import re

from x86_init_pointers import Pointers
from x86_init_source import WORD, closing, contradictory, enclosing, \
    last_word, uncast

# Text that is run once and given back, or run only while that is there.
INIT = re.compile(r"__init|__initdata|__initconst|__head|__inittext|"
                  r"ACPI_INIT_FUNCTION")
REF = re.compile(r"__ref|__init_refok|__refdata|__init_or_module")

LEVELS = ["pure", "core", "core_sync", "postcore", "postcore_sync", "arch",
          "arch_sync", "subsys", "subsys_sync", "fs", "fs_sync", "rootfs",
          "device", "device_sync", "late", "late_sync"]
REGISTERED = re.compile(
    r"(early_param|__setup|module_param_call|module_init|__initcall|"
    r"IOMMU_INIT\w*|"
    r"(?:early|console|security|pure|core|postcore|arch|subsys|fs|rootfs|"
    r"device|late)_initcall(?:_sync)?)\s*\(")
# Who runs what is registered: the groups in the order of time. The parameters
# that have a function are looked for where those of __setup are.
RUNS = {
    "do_early_param": ["early_param"],
    "obsolete_checksetup": ["__setup", "param"],
    "console_init": ["console"],
    "security_init": ["security"],
    "do_security_initcalls": ["security"],
    "do_pre_smp_initcalls": ["early"],
    "do_initcalls": LEVELS,
    "pci_iommu_alloc": ["iommu"],
}
# No part of the boot.
LATER = "later"
# Who starts a function by its name only.
STARTS = {"rest_init": ["kernel_init"],
          "smp_init": ["start_secondary", "cpu_bringup_and_idle"]}
SECONDARY = STARTS["smp_init"]
# A function that is handed to one of these is called there and then.
CALLS_BACK = re.compile(
    r"parse_args|stop_machine\w*|acpi_(?:table_parse|walk|get_devices)\w*|"
    r"on_each_cpu\w*|smp_call_\w+|\w+_for_each_(?:dev|drv|device|child)|"
    r"pci_walk_bus|walk_\w+_range|dmi_walk")

# A name in a value that is not called there.
VALUE = re.compile(r"\b[A-Za-z_]\w*\b(?!\s*\()")
NULL_CASE = re.compile(r".*[?:]\s*\(?(?:NULL|0)\b", re.S)
NEVER, SOMETIMES, ALWAYS = range(3)

# What has the member that stands behind it.
OBJECT = re.compile(r"(\w+)\s*(?:\[[^]]*\]\s*)?\)?\s*(?:->|\.)\s*$")

# What stands around the name of a variable that is declared.
BEFORE = re.compile(r"(?:\w(?<!\breturn)|\*)\s*$")
BEHIND = re.compile(r"\s*(?:\)\s*\(|\[|[,;)]|=[^=])")

# What is used when somebody looks, and no name of a function.
USES = ("call", "read", "update", "address")


def group_of(macro):
    """What a function is run with that this macro registers."""
    if macro in ("module_init", "__initcall"):
        return "device"
    if macro.startswith("IOMMU_INIT"):
        return "iommu"
    if macro == "module_param_call":
        return "param"
    return macro.replace("_initcall", "")


class Edge:
    """A call of a function: by whom, where, and by which hook, if by one."""

    def __init__(self, f, at, why=None):
        self.f = f
        self.at = at
        self.why = why


class Callers(Pointers):
    """What is known of functions and their callers, so far as it is read."""

    def __init__(self, root, narrow=None):
        self.edges = {}		# function: ([Edge], [unknown mention], seen)
        self.defs = {}		# name: [Function]
        self.known = {}		# name: 1 spine searched, 2 all
        self.wanted = set()	# names of objects whose calls are not known yet
        self.by_member = {}	# function: the struct by whose member it is called
        self.runtime = {}	# hook: a place that uses it after the boot
        self.hotplug = {}	# the same, for CPUs that come up
        self._hooks_of = {}
        self._hooks_read = 0	# of how many files
        super().__init__(root, narrow)
        self.calls = {}		# hook: [Ref]
        for r in self.refs:
            if r.kind == "call":
                self.calls.setdefault(r.hook, []).append(r)

    # ---------------------------------------------------------- the functions

    def resolve(self, name, source):
        """The definitions that a name may mean in a file."""
        if name not in self.defs:
            self.defs[name] = [f for s in self.tree.naming(name)
                               for f in s.named(name) if s.built(f.start)]
        here = [f for f in self.defs[name] if f.source is source]
        if any("__weak" not in f.words and
               "#ifndef " + name not in f.source.condition(f.start)
               for f in here):
            return here
        return [f for f in self.defs[name]
                if not f.static or f.source.path.endswith(".h")]

    def named(self, name):
        """The functions that the boot knows by their name."""
        self.resolve(name, None)
        main = [f for f in self.defs[name] if f.source.path == "init/main.c"]
        return main or self.defs[name]

    def is_init(self, f):
        """Whether a function is given back, also by a macro of its file."""
        words = f.words | self.declared(f)
        return any(INIT.fullmatch(w) for w in words) or any(
            m.macro and not m.params and
            any(INIT.fullmatch(c) for c in f.source.content(m).split())
            for w in words for m in f.source.named(w))

    def is_ref(self, f):
        """Whether a function says that it uses __init things in time only."""
        return any(REF.fullmatch(w) for w in f.words | self.declared(f))

    def stays(self, f):
        """Whether a function is there after the boot."""
        return not (self.is_init(f) or self.is_ref(f) or f.inline)

    def declared(self, f):
        """What the declarations of a function say beside its name."""
        if f.declared is None:
            words = set()
            for s in [f.source] if f.static else self.tree.naming(f.name):
                for at in s.places(f.name):
                    if s.function_at(at):
                        continue
                    start = max(s.text.rfind(c, 0, at) for c in ";}{") + 1
                    m = re.compile(r"\w+\s*\(").match(s.text, at)
                    if not m:
                        continue
                    end = closing(s.text, m.end() - 1)
                    tail = re.compile(r"[^;{]*").match(s.text, end + 1)
                    head = s.text[start:at]
                    if "(" not in head and "=" not in head:
                        words |= set(WORD.findall(head + " " + tail.group()))
            f.declared = {w for w in words if w.startswith("__")}
        return f.declared

    def values(self, hook):
        """The functions that hang on a hook: (function, source, at, how); not
        one that is called to choose them."""
        for value, source, at, by in self.hangs.get(hook, []):
            for name in VALUE.findall(uncast(value)):
                for f in self.meant(name, source):
                    yield f, source, at, by

    def is_null(self, value, source, given):
        """Whether a value is NULL in kernels of a kind: NEVER, SOMETIMES or
        ALWAYS; a macro is what it stands for."""
        value = uncast(value)
        call = re.fullmatch(r"\s*(\w+)\s*\([^()]*\)\s*", value)
        if call and any(re.search(r"\breturn\s+NULL\s*;", f.source.content(f))
                        for f in self.resolve(call.group(1), source)):
            return SOMETIMES
        value = value.strip(" ()")
        if value in ("NULL", "0"):
            return ALWAYS
        if NULL_CASE.match(value):
            return SOMETIMES
        meant = [f for f in self.resolve(value, source)
                 if not (f.macro and f.params) and not contradictory(
                     f.source.assumed(f.start) | given)] \
            if WORD.fullmatch(value) else []
        nulls = [f for f in meant if f.macro and
                 f.source.content(f).strip().strip("()") in ("NULL", "0")]
        return NEVER if not nulls else \
            ALWAYS if len(nulls) == len(meant) else SOMETIMES

    def meant(self, name, source):
        """What a name stands for: functions, also by a macro or an array."""
        functions = self.resolve(name, source)
        if not functions and name in source.words:
            m = re.search(r"\b%s\s*\[[^;={}]*=\s*\{([^}]*)" % name,
                          source.text)
            return [f for word in WORD.findall(m.group(1) if m else "")
                    for f in self.resolve(word, source)]
        return [g for f in functions for g in
                (f.macro and not f.params and self.resolve(
                    f.source.content(f).strip(), f.source) or [f])]

    def needed(self, source, at):
        """What a kernel has to be for it to have a place."""
        return source.assumed(at) | self.tree.built_with(source.path)

    def hooks_of(self, f):
        """The hooks that a function hangs on."""
        if self._hooks_read != len(self.tree.sources):
            self._hooks_read = len(self.tree.sources)
            self._hooks_of = {}
            for hook in self.hangs:
                for g, s, at, how in self.values(hook):
                    self._hooks_of.setdefault(g, set()).add(hook)
        return self._hooks_of.get(f, ())

    @staticmethod
    def local(name, source, at):
        """Whether a name is that of a parameter or of a local variable."""
        f, text = source.function_at(at), source.full
        return bool(f) and any(
            f.start <= p < f.body[1] and BEHIND.match(text, p + len(name)) and
            BEFORE.search(text, max(0, p - 40), p)
            for p in source.places(name))

    # ------------------------------------------------------------ the callers

    def mentions(self, f):
        """The calls of a function that are known, and places that take it
        for something else, where nobody knows when it is called."""
        edges, unknown, seen = self.edges.setdefault(f, ([], [], set()))
        local = f.static and not f.source.path.endswith(".h")
        for s in [f.source] if local else self.tree.naming(f.name):
            if s in seen:
                continue
            seen.add(s)
            if s is not f.source and f not in self.resolve(f.name, s):
                continue
            for at in s.places(f.name):
                self.mention(f, s, at, edges, unknown)
        for path, words in self.tree.assembly.items():
            if path not in seen:
                seen.add(path)
                if f.name in words and not f.static:
                    unknown.append((path, None))
        return edges, unknown

    def mention(self, f, s, at, edges, unknown):
        """Take in one place that names a function."""
        text = s.full
        g = s.function_at(at)
        if g and at < g.body[0]:
            return			# its own name, or a parameter
        after = re.compile(r"\w+\s*").match(text, at).end()
        called = text[after:after + 1] == "("
        before = text[max(0, at - 160):at].rstrip()
        if re.search(r"(?:\.|->)$", before):
            return			# a member of that name
        if (s, at) in self.hung and not called:
            return			# it hangs on a hook: see values()
        if not g:
            self.mention_outside(f, s, at, called, before, edges, unknown)
            return
        if g is f:
            return
        if called:
            if s.built(at):
                edges.append(Edge(g, at))
            else:
                f.small = True		# for one CPU only
            return
        following = text[after:after + 2]
        if re.search(r"[=!]=$", before) or following in ("==", "!=") or \
           self.local(f.name, s, at):
            return
        m = re.search(r"([\w.\->\[\]]+)\s*=\s*(?:\([^()]*\)\s*)?&?$", before)
        if m or g.macro:
            lhs = m.group(1) if m else ""
            if g.macro and s.content(g).strip() == f.name:
                edges.append(Edge(g, at))	# another name of it
                return
            one = re.fullmatch(r"([A-Za-z_]\w*)(?:\.(\w+))?", lhs)
            if one and (self.object_calls(one.group(1), one.group(2), edges)
                        if one.group(2) else
                        self.variable(one.group(1), s, edges)):
                return
            unknown.append((s, at))
            return
        open_paren = enclosing(text, at, g.body[0])
        if open_paren is not None:
            caller = re.search(r"(\w+)\s*$", text[:open_paren])
            if caller and (CALLS_BACK.fullmatch(caller.group(1)) or
                           self.calls_back(caller.group(1), s,
                                           text[open_paren + 1:at])):
                edges.append(Edge(g, at))
                return
        unknown.append((s, at))

    def mention_outside(self, f, s, at, called, before, edges, unknown):
        """The same outside of all functions."""
        m = re.search(r"(\w+)\s*\(\s*(?:[^(),;]*,\s*)?$", before)
        if m:
            r = REGISTERED.match(m.group(1) + "(")
            if r:
                edges.append(Edge(group_of(r.group(1)), at))
                if r.group(1) == "module_param_call" and not re.compile(
                        r"[^;]*,\s*0+\s*\)").match(s.text, at):
                    edges.append(Edge(LATER, at))	# by a file in sysfs
                return
            if m.group(1).startswith("EXPORT_SYMBOL"):
                f.exported = True
                return
        if called or s.in_type(at) or re.search(r"\(\s*\*$", before):
            return			# a declaration
        m = re.search(r"\(\s*\*\s*(\w+)\s*\)\s*\([^()]*\)[\w\s]*=\s*&?$",
                      before)
        if m and self.variable(m.group(1), s, edges):
            return
        m = re.search(r"\.\s*(\w+)\s*=\s*(?:\([^()]*\)\s*)?&?$", before)
        if m and self.parameter(s, at, m.group(1), edges):
            return
        if not self.in_table(s, at, m and m.group(1), f, edges):
            unknown.append((s, at))

    def calls_back(self, name, s, before):
        """Whether a function of the file calls what it is handed, and does
        nothing else with it."""
        for f in self.resolve(name, s):
            params = f.params.strip("() \n").split(",")
            i = before.count(",")
            words = WORD.findall(params[i]) if i < len(params) else []
            m = re.search(r"\(\s*\*\s*(\w+)\s*\)", params[i]) \
                if words else None
            if words and f.source is s and not f.macro:
                param = m.group(1) if m else words[-1]
                uses = re.findall(r"\b%s\b\s*(.?)" % param, s.content(f))
                if uses and all(u == "(" for u in uses):
                    return True
        return False

    def variable(self, name, source, edges):
        """A variable of a file that holds a function, and is called by its
        name."""
        found = False
        static = re.search(r"\bstatic\b[^;{}]*\b%s\b" % name, source.text)
        for s in [source] if static else self.tree.naming(name):
            for at in s.places(name):
                g = s.function_at(at)
                if g and at >= g.body[0] and \
                   re.compile(r"\w+\s*\(").match(s.full, at):
                    edges.append(Edge(g, at))
                    found = True
        return found

    @staticmethod
    def parameter(s, at, member, edges):
        """What sets a parameter of the kernel, which the file registers."""
        m = re.search(r"struct\s+kernel_param_ops\s+(\w+)[^;={()]*=\s*"
                      r"\{[^{}]*$", s.text[max(0, at - 400):at])
        r = m and member == "set" and re.search(
            r"\b\w*param_cb\w*\s*\([^;]*&\s*%s\b([^;]*)" % m.group(1), s.text)
        if not r:
            return False
        edges.append(Edge("param", at))
        if not re.search(r",\s*0\s*\)", r.group(1)):
            edges.append(Edge(LATER, at))	# by a file in sysfs
        return True

    def in_table(self, s, at, member, f, edges):
        """Operations that there is one object of, called by its name, as
        smp_ops; an array of the file; or what is called by its member."""
        start = s.text.rfind("\n}", 0, at)
        m = None
        for m in re.finditer(r"(static\s[\w\s]*)?\bstruct\s+(\w+)\s+(\w+)"
                             r"[^;={()]*=\s*\{", s.text[max(start, 0):at]):
            pass
        if not m:
            return False
        static, struct, name = m.groups()
        return bool(member) and self.object_calls(
            struct, member, edges, not self.stays(f)) or \
            bool(static) and self.array_calls(s, name, edges) or \
            bool(member) and self.member_calls(f, struct, member, edges)

    @staticmethod
    def array_calls(s, name, edges):
        """The calls of what stands in an array, if nothing else is done with
        it."""
        calls = []
        for at in s.places(name):
            g = s.function_at(at)
            if not g or at < g.body[0]:
                continue
            by = last_word(s.full[max(0, at - 40):at].rstrip(" \n\t("))[0]
            if by == "dmi_check_system" or re.compile(
                    r"\w+\s*\[[^]]*\][\s.\w]*\(").match(s.full, at):
                calls.append(Edge(g, at))
            elif by != "ARRAY_SIZE" and not re.compile(
                    r"\w+\s*\[[^]]*\]\s*\.").match(s.full, at):
                return False
        edges += calls
        return bool(calls)

    def member_calls(self, f, struct, member, edges):
        """The calls of a member of any object of a struct."""
        calls = []
        for t in self.tree.naming(member):
            for at in t.places(member):
                g = t.function_at(at)
                of = OBJECT.search(t.full, max(0, at - 40), at)
                if g and of and re.compile(r"\w+\s*\(").match(t.full, at) and \
                   re.search(r"\bstruct\s+%s\b[\s\w*]*\b%s\b" %
                             (struct, of.group(1)), t.text):
                    calls.append(Edge(g, at))
        self.by_member[f.name] = of = r"struct\s+" + struct
        if not calls and self.is_init(f) and of not in self.known:
            self.wanted.add(of)
        edges += calls
        return bool(calls)

    def object_calls(self, name, member, edges, wanted=True):
        """The calls of a member of the one object of a name."""
        found = False
        for t in self.tree.naming(name):
            if re.search(r"struct\s+%s\s*\*|(?<!&)&\s*%s\b(?!\s*\.)" %
                         (name, name), t.text):
                return False
            for where in t.places(name):
                g = t.function_at(where)
                if g and re.compile(r"\w+\s*\.\s*%s\s*\(" % member
                                    ).match(t.full, where):
                    edges.append(Edge(g, where, "%s.%s" % (name, member)))
                    found = True
        if not found and wanted and name not in self.known:
            self.wanted.add(name)
        return found

    def callers(self, f):
        """Who mentions a function, calls its hook, or starts it by name."""
        edges, unknown = self.mentions(f)
        edges = list(edges)
        for hook in self.hooks_of(f):
            edges += [Edge(r.f, r.at, hook) for r in self.calls.get(hook, ())]
        for name, started in STARTS.items():
            if f.name in started:
                edges += [Edge(g, g.body[1]) for g in self.named(name)]
                unknown = [] if f.name != "start_secondary" else unknown
        if f.name == "start_kernel":
            unknown = []
        return edges, unknown

    # --------------------------------------------------------- after the boot

    def runs_later(self, f, seen=()):
        """Whether a function, or whoever has it inline, runs after the boot."""
        if not f.inline:
            return self.stays(f) and not self.bring_up(f)
        edges, unknown = self.mentions(f)
        if self.narrow is not None and not edges and f.source.path[-2:] == ".h":
            return True			# for all that was read
        return f not in seen and any(
            not isinstance(e.f, str) and self.runs_later(e.f, seen + (f,))
            for e in edges)

    def who_stays(self, f, seen=()):
        """A function if it is there after the boot, or the first of those that
        have it inline that is; or None."""
        if not f.inline:
            return f if self.stays(f) else None
        if f in seen or self.is_init(f) or self.is_ref(f):
            return None
        return next(filter(None, (
            self.who_stays(e.f, seen + (f,)) for e in self.mentions(f)[0]
            if not isinstance(e.f, str))), None)

    def bring_up(self, f, depth=0):
        """Whether a function runs only while a further CPU comes up."""
        if f.name in SECONDARY:
            return True
        if not f.static or depth > 8:
            return False
        edges, unknown = self.mentions(f)
        return bool(edges) and not unknown and all(
            not isinstance(e.f, str) and self.bring_up(e.f, depth + 1)
            for e in edges)

    def read_runtime(self):
        """The hooks that are used after the boot: by whom, for one."""
        self.runtime, self.hotplug = {}, {}
        for r in self.refs:
            if r.kind not in USES or not r.f or \
               r.kind != "call" and self.is_group(r) or \
               self.initdata(r.table):
                continue
            later = self.runtime if self.runs_later(r.f) else \
                self.hotplug if self.stays(r.f) else None
            for leaf in self.leaves(r.table, r.path):
                if later is not None:
                    later.setdefault(".".join((r.table,) + leaf), r)
