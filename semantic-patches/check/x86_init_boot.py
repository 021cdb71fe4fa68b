# SPDX-License-Identifier: GPL-2.0-only
"""The tables of hooks, who uses and who sets them, and when in the boot.

The tables are those that asm/x86_init.h declares (x86_init, x86_platform and
so on), with the hooks that their structs have, and every struct hypervisor_x86,
whose parts are copied over theirs. A place that reads, calls, sets or takes the
address of something in them is a Ref.

The order is found by following the boot from its entry on: calls in the order
in which they stand, through hooks to all that hangs on them, through
early_param, __setup and the initcalls to what is registered there. Nothing that
is called through other memory is followed. A function whose callers are not all known has
no place in the boot, and nothing is said about what it does.
"""
import os
import re
import subprocess

from x86_init_source import NOISE, Source, WORD, blank, closing, uncast

HEADER = "arch/x86/include/asm/x86_init.h"

# Where almost all callers are, with the folders of those that name a table:
# looked at first. All the rest is when something is to be reported.
SPINE = ["arch/x86", "init", "kernel", "mm", "include/linux", "include/acpi",
         "include/asm-generic", "include/xen", "drivers/acpi", "drivers/pnp",
         "drivers/xen"]
# What files outside of arch/x86 are full of that the boot leads through; for a
# change, only these are looked at.
IN_BOOT = [r"__init\w*", r"__ref\w*", "ACPI_INIT_FUNCTION"]
# No part of the kernel that boots on x86.
APART = re.compile(r"arch/(?!x86/)|arch/x86/(?:boot|tools|um|purgatory|"
                   r"entry/vdso|realmode/rm)/|"
                   r"(?:Documentation|LICENSES|tools|samples|scripts|rust)/")

# Text that is run once and given back, or run only while that is there.
INIT = re.compile(r"__init|__initdata|__initconst|__head|__inittext|"
                  r"ACPI_INIT_FUNCTION")
REF = re.compile(r"__ref|__init_refok|__refdata|__init_or_module")

LEVELS = ["pure", "core", "core_sync", "postcore", "postcore_sync", "arch",
          "arch_sync", "subsys", "subsys_sync", "fs", "fs_sync", "rootfs",
          "device", "device_sync", "late", "late_sync"]
REGISTERED = re.compile(
    r"(early_param|__setup|module_init|__initcall|IOMMU_INIT\w*|"
    r"(?:early|console|security|pure|core|postcore|arch|subsys|fs|rootfs|device|"
    r"late)_initcall(?:_sync)?)\s*\(")
# Who runs what is registered: the groups in the order of time.
RUNS = {
    "do_early_param": ["early_param"],
    "obsolete_checksetup": ["__setup"],
    "console_init": ["console"],
    "security_init": ["security"],
    "do_security_initcalls": ["security"],
    "do_pre_smp_initcalls": ["early"],
    "do_initcalls": LEVELS,
    "pci_iommu_alloc": ["iommu"],
}
# Who starts a function by its name only.
STARTS = {"rest_init": ["kernel_init"],
          "smp_init": ["start_secondary", "cpu_bringup_and_idle"]}
SECONDARY = STARTS["smp_init"]
DEAD = "nobody calls it"
# A function that is handed to one of these is called there and then.
CALLS_BACK = re.compile(r"parse_args|stop_machine\w*|acpi_table_parse\w*")


# What is used when somebody looks, and no name of a function.
USES = ("call", "read", "update", "address")
NO_FUNCTION = {"NULL", "true", "false", "void", "struct", "unsigned", "int",
               "long", "const", "bool"}


def group_of(macro):
    if macro in ("module_init", "__initcall"):
        return "device"
    if macro.startswith("IOMMU_INIT"):
        return "iommu"
    return macro.replace("_initcall", "")


HYPERVISOR = (r"struct\s+hypervisor_x86\s+(?:__\w+\s+)*(\w+)"
              r"[^;={()]*=\s*\{")


class Ref:
    """A place that names something in a table."""

    def __init__(self, source, at, end, table, path, kind, f):
        self.source = source
        self.at = at
        self.end = end
        self.table = table
        self.path = path
        self.kind = kind	# call, read, set, update, address, copy
        self.f = f		# the function, or None
        self.value = None	# offsets of what is assigned
        self.instance = False	# in what is only copied over the table later

    @property
    def hook(self):
        return ".".join((self.table,) + self.path)

    @property
    def place(self):
        return "%s:%d" % (self.source.path, self.source.line(self.at))


class Edge:
    """A call of a function: by whom, where, and by which hook, if by one."""

    def __init__(self, f, at, why=None):
        self.f = f
        self.at = at
        self.why = why


class Tree:
    """The files of a kernel tree, read when somebody needs them."""

    def __init__(self, root):
        self.root = root
        self.spine = list(SPINE)
        self.sources = {}
        self.assembly = {}
        self.unread = []
        self._naming = {}	# word: the files that have it

    def grep(self, words, where, files="*.[chS]"):
        """The files below some folders, or of some, that have one of these
        words."""
        where = [w for w in where if os.path.exists(os.path.join(self.root, w))]
        if not words or not where:
            return []
        run = subprocess.run(
            ["grep", "-rlZE", "--include=" + files,
             r"\b(%s)\b" % "|".join(sorted(words)), "--"] + where,
            cwd=self.root, env=dict(os.environ, LC_ALL="C"),
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
        for line in run.stderr.decode("utf-8", "replace").splitlines():
            if line not in self.unread:
                self.unread.append(line)
        return sorted(os.fsdecode(p) for p in run.stdout.split(b"\0") if p)

    def rest(self):
        """All of the tree that is not the spine."""
        names = []
        for name in sorted(os.listdir(self.root)):
            path = os.path.join(self.root, name)
            if not os.path.isdir(path) or name.startswith("."):
                continue
            if name == "drivers":
                names += ["drivers/" + n for n in sorted(os.listdir(path))]
            elif name != "arch":
                names.append(name)
        return [n for n in names if n not in SPINE and
                not APART.match(n + "/")]

    def load(self, paths):
        for path in paths:
            if path in self.sources or path in self.assembly or \
               APART.match(path):
                continue
            try:
                with open(os.path.join(self.root, path), "rb") as f:
                    data = f.read()
            except OSError as e:
                self.unread.append("%s: %s" % (path, e.strerror))
                continue
            if path.endswith(".S"):
                text = NOISE.sub(blank, data.decode("utf-8", "replace"))
                self.assembly[path] = set(WORD.findall(text))
            else:
                self.sources[path] = source = Source(path, data)
                for word in source.words:
                    self._naming.setdefault(word, []).append(source)

    def naming(self, word):
        """The files read so far that name something."""
        return self._naming.get(word, ())


class Boot:
    def __init__(self, root, narrow=None):
        """With narrow, a list of files, only those and the spine are read."""
        self.tree = Tree(root)
        self.narrow = narrow
        self.structs = {}	# struct: {member: (kind, type, params)}
        self.tables = {}	# table: struct
        self.defined = {}	# table: [(source, offset, attributes)]
        self.refs = []
        self.hangs = {}		# hook: [(value, source, offset, how)]
        self.hung = set()	# (source, offset) of each word in such a value
        self.registered = {}	# (source, name): [(group, source, offset)]
        self.aliases = []	# pointers to a table or to a group of one
        self.edges = {}		# function: ([Edge], [unknown mention], seen)
        self.defs = {}		# name: [Function]
        self.known = {}		# name: 1 spine searched, 2 all
        self._hooks_of = {}
        self._hooks_read = 0	# of how many files
        self._sites = {}
        self._timelines = None
        self.read_tables()
        self.read_refs()
        self.close()

    # ---------------------------------------------------------- the tables

    def read_structs(self, source):
        for m in re.finditer(r"^struct\s+(x86_\w+|hypervisor_x86)\s*\{",
                             source.text, re.M):
            end = closing(source.text, m.end() - 1)
            members = {}
            for d in source.text[m.end():end].split(";"):
                d = re.sub(r"\b__\w+\s*(?:\([^()]*\))?\s*$", "", d.strip())
                d = d.strip()
                p = re.match(r"(.*?)\(\s*\*\s*(\w+)\s*\)\s*(\(.*\))\s*$", d,
                             re.S)
                if p:
                    members[p.group(2)] = ("hook", p.group(1), p.group(3))
                    continue
                p = re.match(r"(.*?)(\w+)\s*(?:\[.*\])?\s*$", d, re.S)
                if p and p.group(1).strip():
                    t = re.match(r"struct\s+(\w+)\s*$", p.group(1).strip())
                    members[p.group(2)] = ("group" if t else "datum",
                                           t.group(1) if t else p.group(1), "")
            self.structs[m.group(1)] = members
        for m in re.finditer(r"^extern\s+struct\s+(x86_\w+)\s+(\w+)\s*;",
                             source.text, re.M):
            self.tables[m.group(2)] = m.group(1)

    def read_tables(self):
        self.tree.load([p for p in (HEADER, "arch/x86/include/asm/hypervisor.h",
                                    "init/main.c")
                        if os.path.exists(os.path.join(self.tree.root, p))])
        for path in (HEADER, "arch/x86/include/asm/hypervisor.h"):
            if path in self.tree.sources:
                self.read_structs(self.tree.sources[path])
        if not self.tables:
            self.tables = {"x86_init": "x86_init_ops",
                           "x86_cpuinit": "x86_cpuinit_ops",
                           "x86_platform": "x86_platform_ops"}

    def member(self, table, path):
        """(kind, type, params) of what a path leads to, or None."""
        found = ("group", self.tables.get(table, table), "")
        for name in path:
            if found[0] != "group" or found[1] not in self.structs:
                return None
            found = self.structs[found[1]].get(name)
            if not found:
                return None
        return found

    def hook_named(self, name):
        """The only hook of a name, in a part of a tree."""
        found = [members[name] for members in self.structs.values()
                 if members.get(name, ("",))[0] == "hook"]
        return found[0] if len(found) == 1 else None

    def leaves(self, table, path):
        """All hooks and data below a path."""
        found = self.member(table, path)
        if not found or found[0] != "group" or found[1] not in self.structs:
            return [path]
        return [leaf for name in self.structs[found[1]]
                for leaf in self.leaves(table, path + (name,))]

    def copied(self, member):
        """Over which group a part of a struct hypervisor_x86 is copied."""
        part = self.structs.get("hypervisor_x86", {}).get(member)
        if part and part[0] == "group":
            for table, struct in self.tables.items():
                for name, m in self.structs.get(struct, {}).items():
                    if m[0] == "group" and m[1] == part[1]:
                        return table, (name,)
        return "hypervisor_x86", (member,)

    # ------------------------------------------------------------ the refs

    def read_refs(self):
        tree = self.tree
        names = list(self.tables) + ["hypervisor_x86"]
        if self.narrow is None:
            paths = tree.grep(names, SPINE + tree.rest(), "*.[ch]")
        else:
            tree.spine = SPINE[:1] + tree.grep(names + IN_BOOT,
                                               SPINE[1:] + self.narrow)
            paths = tree.grep(names, tree.spine, "*.[ch]")
        tree.load(paths)
        tree.spine += sorted({os.path.dirname(p) for p in paths
                              if p.startswith("drivers/") and
                              p in tree.sources})
        for source in list(tree.sources.values()):
            self.read_structs(source)
        self.names = set(self.tables)
        self.instances = {
            m.group(1) for source in tree.sources.values()
            if "hypervisor_x86" in source.words
            for m in re.finditer(HYPERVISOR, source.text)}
        for source in list(tree.sources.values()):
            for name in (self.names | self.instances) & source.words:
                for at in source.places(name):
                    self.read_ref(source, name, at)
            if "hypervisor_x86" in source.words:
                self.read_hypervisors(source)
        self.read_aliases()
        self.refs = [r for r in self.refs if not r.instance]
        self.refs.sort(key=lambda r: (r.source.path, r.at))

    def read_ref(self, source, table, at):
        text = source.full
        before = text[max(0, at - 80):at].rstrip()
        if re.search(r"(?:\.|->|\bstruct)$", before) or \
           re.compile(r"\w+\s*->").match(text, at):
            return
        m = re.compile(r"\w+((?:\s*\.\s*[A-Za-z_]\w*)*)").match(text, at)
        path = tuple(WORD.findall(m.group(1)))
        f = source.function_at(at)
        if f and at < f.body[0] or not source.built(at):
            return
        if not f:
            d = re.search(r"struct\s+\w+$", before)
            if d and table in self.instances:
                return			# see read_hypervisors()
            if d and not path:
                self.read_definition(source, table, at, m.end())
                return
            if not before.endswith("&"):
                return
        ref = Ref(source, at, m.end(), table, path, "read", f)
        if table in self.instances:
            if not f or not path:
                return
            ref.instance = True
            ref.table, group = self.copied(path[0])
            ref.path = group + path[1:]
        self.classify(ref, before)
        if ref.kind:
            self.refs.append(ref)

    def classify(self, ref, before):
        text = ref.source.full
        after = re.compile(r"\s*").match(text, ref.end).end()
        by = re.search(r"\b(\w+)\s*\(\s*&?$", before)
        if re.search(r"\bsizeof\s*\(?\s*$", before):
            ref.kind = None
        elif by and text[after:after + 1] == "," and \
                self.stores(ref.source, by.group(1)):
            ref.kind = "set"
            ref.value = (after + 1, self.value_end(text, after + 1))
        elif re.search(r"(?<!&)&$", before):
            ref.kind = "address"
            if re.search(r"\bmem(?:set|cpy|zero_explicit)\w*\s*\(\s*&$",
                         before):
                ref.kind = "copy"
        elif text[after:after + 1] == "(":
            ref.kind = "call"
        elif before.endswith("*") and \
                re.compile(r"\)\s*\(").match(text, after):
            ref.kind = "call"
        elif re.compile(r"=(?!=)").match(text, after):
            ref.kind = "set"
            end = self.value_end(text, after + 1)
            ref.value = (after + 1, end)
        elif re.compile(r"(?:[-+*/|&^%]|<<|>>)=|\+\+|--"
                        ).match(text, after) or \
                re.search(r"\+\+$|--$", before):
            ref.kind = "update"
        elif not re.compile(r"[\[]").match(text, after) and \
                self.is_group(ref) and ref.f:
            ref.kind = "read"

    @staticmethod
    def stores(source, name):
        """Whether a macro sets its first argument."""
        return name in ("WRITE_ONCE", "smp_store_release", "xchg") or any(
            f.macro and re.search(
                r"(?<!\w)\(?%s\)?\s*=(?!=)" %
                (WORD.findall(f.params) + ["()"])[0].replace("()", "$^"),
                source.content(f)) for f in source.named(name))

    def is_group(self, ref):
        m = self.member(ref.table, ref.path)
        return bool(m) and m[0] == "group"

    @staticmethod
    def value_end(text, at):
        depth = 0
        for m in re.compile(r"[][(){},;]").finditer(text, at):
            c = m.group()
            if depth == 0 and c in ",;)}":
                return m.start()
            depth += 1 if c in "([{" else -1 if c in ")]}" else 0
        return len(text)

    def read_definition(self, source, table, at, end):
        m = re.compile(r"[^;={]*").match(source.text, end)
        stop = m.end()
        if source.text[stop:stop + 1] == "=":
            self.defined.setdefault(table, []).append(
                (source, at, set(WORD.findall(m.group()))))
            brace = source.text.find("{", stop)
            for path, start, until in self.initialiser(source, brace):
                self.hang(table, path, source, start, until, "table")

    def initialiser(self, source, brace, path=()):
        """(path, offsets of the value) of each designated member."""
        text = source.text
        end = closing(text, brace)
        at = brace + 1
        while at < end:
            stop = min(self.value_end(text, at), end)
            m = re.compile(r"\s*((?:\.\s*\w+\s*)+)=\s*").match(text, at, stop)
            if m:
                inner = path + tuple(WORD.findall(m.group(1)))
                if text[m.end():m.end() + 1] == "{":
                    yield from self.initialiser(source, m.end(), inner)
                else:
                    yield inner, m.end(), stop
            at = stop + 1

    def read_hypervisors(self, source):
        for m in re.finditer(HYPERVISOR, source.text):
            for path, start, end in self.initialiser(source, m.end() - 1):
                table, group = self.copied(path[0])
                self.hang(table, group + path[1:], source, start, end,
                          m.group(1))
        # The pointer to the one that was found: its own members are called.
        for m in re.finditer(r"\b\w+\s*->\s*(\w+)\s*\(", source.text):
            part = self.structs.get("hypervisor_x86", {}).get(m.group(1))
            if part and part[0] == "hook":
                f = source.function_at(m.start())
                if f and source.built(m.start()):
                    self.refs.append(Ref(source, m.start(), m.end() - 1,
                                         "hypervisor_x86", (m.group(1),),
                                         "call", f))

    def hang(self, table, path, source, start, end, how):
        if not source.built(start):
            return
        value = source.full[start:end]
        hook = ".".join((table,) + path)
        self.hangs.setdefault(hook, []).append(
            (value.strip(), source, start, how))
        self.hung |= {(source, start + m.start())
                      for m in WORD.finditer(value)}

    def hang_all(self, ref):
        """A group that is set from what the file initialises."""
        text = ref.source.text
        value = text[ref.value[0]:ref.value[1]]
        brace = text.find("{", *ref.value)
        if brace < 0:
            m = re.search(r"\b%s\b[^;={}()]*=\s*\{" % value.strip(), text) \
                if re.fullmatch(r"\s*\w+\s*", value) else None
            brace = m.end() - 1 if m else -1
        if brace >= 0:
            for path, start, end in self.initialiser(ref.source, brace):
                self.hang(ref.table, ref.path + path, ref.source, start, end,
                          "set")

    def read_aliases(self):
        """Pointers to a group: local ones are looked through."""
        for ref in list(self.refs):
            if ref.kind == "set":
                self.hang(ref.table, ref.path, ref.source, ref.value[0],
                          ref.value[1], "set")
                if self.is_group(ref):
                    self.hang_all(ref)
            if ref.kind != "address":
                continue
            text = ref.source.full
            m = re.search(r"(\*?)\s*(\w+)\s*(?:__\w+\s*)?=\s*"
                          r"(?:\([^()]*\)\s*)?&$",
                          text[max(0, ref.at - 120):ref.at].rstrip())
            if not m:
                continue
            ref.kind = "alias"
            name = m.group(2)
            self.aliases.append((ref, name))
            if ref.f and m.group(1) and not re.search(
                    r"(?<![.\w])%s\b(?!\s*(?:->|=))" % name,
                    ref.source.content(ref.f)):
                ref.kind = "local"	# nobody else has it
            for at in ref.source.places(name):
                f = ref.source.function_at(at)
                if ref.f and f is not ref.f or not f or \
                   not ref.source.built(at):
                    continue
                p = re.compile(r"\w+\s*->\s*(\w+(?:\s*\.\s*\w+)*)"
                               ).match(text, at)
                if not p:
                    continue
                r = Ref(ref.source, at, p.end(), ref.table,
                        ref.path + tuple(WORD.findall(p.group(1))), "read", f)
                r.instance = ref.instance
                self.classify(r, text[max(0, at - 80):at].rstrip())
                self.refs.append(r)
                if r.kind == "set":
                    self.hang(r.table, r.path, r.source, r.value[0],
                              r.value[1], "set")

    # ------------------------------------------------------- the functions

    def resolve(self, name, source):
        """The definitions that a name may mean in a file."""
        if name not in self.defs:
            self.defs[name] = [f for s in self.tree.naming(name)
                               for f in s.named(name) if s.built(f.start)]
        here = [f for f in self.defs[name] if f.source is source]
        if any("__weak" not in f.words for f in here):
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
            m.macro and not m.params and INIT.fullmatch(f.source.content(m).strip())
            for w in words for m in f.source.named(w))

    def is_ref(self, f):
        return any(REF.fullmatch(w) for w in f.words | self.declared(f))

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
        """The functions that hang on a hook: (function, source, at, how)."""
        for value, source, at, by in self.hangs.get(hook, []):
            for name in WORD.findall(uncast(value)):
                for f in self.resolve(name, source):
                    yield f, source, at, by

    # --------------------------------------------------------- the callers

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
        if re.search(r"[=!]=$", before) or following in ("==", "!="):
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
        open_paren = self.enclosing(text, at, g.body[0])
        if open_paren is not None:
            caller = re.search(r"(\w+)\s*$", text[:open_paren])
            if caller and (CALLS_BACK.fullmatch(caller.group(1)) or
                           self.calls_back(caller.group(1), s,
                                           text[open_paren + 1:at])):
                edges.append(Edge(g, at))
                return
        unknown.append((s, at))

    def mention_outside(self, f, s, at, called, before, edges, unknown):
        m = re.search(r"(\w+)\s*\(\s*(?:[^(),;]*,\s*)?$", before)
        if m:
            r = REGISTERED.match(m.group(1) + "(")
            if r:
                edges.append(Edge(group_of(r.group(1)), at))
                return
            if m.group(1).startswith("EXPORT_SYMBOL"):
                f.exported = True
                return
        if called or s.in_type(at) or re.search(r"\(\s*\*$", before):
            return			# a declaration
        m = re.search(r"\(\s*\*\s*(\w+)\s*\)\s*\([^()]*\)[\w\s]*=\s*&?$", before)
        if m and self.variable(m.group(1), s, edges):
            return
        m = re.search(r"\.\s*(\w+)\s*=\s*(?:\([^()]*\)\s*)?&?$", before)
        if m and self.single_table(s, at, m.group(1), f, edges):
            return
        unknown.append((s, at))

    @staticmethod
    def enclosing(text, at, start):
        depth = 0
        for i in range(at - 1, start, -1):
            c = text[i]
            if c in ")]":
                depth += 1
            elif c in "([":
                if depth == 0:
                    return i
                depth -= 1
            elif c in ";{}" and depth == 0:
                return None
        return None

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

    def single_table(self, s, at, member, f, edges):
        """Operations that there is one object of, called by its name, as
        smp_ops."""
        start = s.text.rfind("\n}", 0, at)
        m = None
        for m in re.finditer(r"struct\s+(\w+)\s+(\w+)[^;={()]*=\s*\{",
                             s.text[max(start, 0):at]):
            pass
        if not m:
            return False
        return self.object_calls(m.group(1), member, edges, not self.stays(f))

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
                    edges.append(Edge(g, where))
                    found = True
        if not found and wanted and name not in self.known:
            self.wanted.add(name)
        return found

    # ------------------------------------------- all that leads to the refs

    def close(self):
        """Read what is needed to know the callers of all who matter."""
        self.wanted = set()
        names = {n for group in STARTS.values() for n in group}
        names |= set(RUNS) | set(STARTS)
        for hook, hangs in self.hangs.items():
            if self.kind_of(hook) not in ("datum", "group"):
                names |= {w for value, source, at, how in hangs
                          for w in WORD.findall(uncast(value))
                          if not w.isupper() and w not in NO_FUNCTION and
                          not self.local(w, source, at) and
                          not any(f.static for f in self.resolve(w, source))}
        self.search({n for n in names if n not in self.known}, 1)
        while True:
            self.read_runtime()
            reached = self.reach()
            new = {f.name for f in reached if not f.static or
                   f.source.path.endswith(".h")}
            new |= self.wanted
            todo = {n for n in new if n not in self.known}
            if not todo:
                break
            self.search(todo, 1)
            if self.wanted & todo:
                self.edges = {}		# there are more to be known now
        self.reached = reached

    def search(self, names, level):
        if os.path.isdir(os.path.join(self.tree.root, "init")):
            before = len(self.tree.sources)
            tree = self.tree
            if level == 2:
                tree.load(tree.grep(names, tree.rest(), "*.c"))
            else:
                tree.load(tree.grep(names, tree.spine))
            if len(self.tree.sources) != before:
                self.defs = {}
        for n in names:
            self.known[n] = level

    def reach(self):
        """All functions that lead to one that uses or sets a hook."""
        reached, todo = set(), []
        for r in self.refs:
            if r.f and self.matters(r):
                todo.append(r.f)
        own = set(todo)
        todo += self.resolve("start_kernel", None)
        while todo:
            f = todo.pop()
            if f in reached:
                continue
            reached.add(f)
            for e in self.climb(f, own):
                if isinstance(e.f, str):
                    for name, groups in RUNS.items():
                        if e.f in groups:
                            todo += self.named(name)
                else:
                    todo.append(e.f)
        return reached

    def climb(self, f, own=()):
        """Whose calls of a function are worth while to follow."""
        edges, unknown = self.callers(f)
        if f.name in SECONDARY:
            return [e for e in edges if e.f.name == "smp_init"]
        if self.stays(f) and (unknown or f.exported or
                              not f.static and f not in own):
            return []			# it runs whenever somebody likes
        return edges

    def callers(self, f):
        edges, unknown = self.mentions(f)
        edges = list(edges)
        for hook in self.hooks_of(f):
            for r in self.refs:
                if r.hook == hook and r.kind == "call":
                    edges.append(Edge(r.f, r.at, hook))
        for name, started in STARTS.items():
            if f.name in started:
                edges += [Edge(g, g.body[1]) for g in self.named(name)]
                unknown = [] if f.name != "start_secondary" else unknown
        if f.name == "start_kernel":
            unknown = []
        return edges, unknown

    def hooks_of(self, f):
        """The hooks that a function hangs on."""
        if self._hooks_read != len(self.tree.sources):
            self._hooks_read = len(self.tree.sources)
            self._hooks_of = {}
            for hook in self.hangs:
                for g, s, at, how in self.values(hook):
                    self._hooks_of.setdefault(g, set()).add(hook)
        return self._hooks_of.get(f, ())

    def stays(self, f):
        """Whether a function is there after the boot."""
        return not (self.is_init(f) or self.is_ref(f) or f.inline)

    def initdata(self, table):
        return any("__initdata" in words
                   for s, at, words in self.defined.get(table, [])) or \
            table == "x86_init" and table not in self.defined

    def read_runtime(self):
        """The hooks that are used after the boot: by whom, for one."""
        self.runtime, self.hotplug = {}, {}
        for r in self.refs:
            if r.kind not in USES or not r.f or \
               self.initdata(r.table):
                continue
            later = self.runtime if self.runs_later(r.f) else \
                self.hotplug if self.stays(r.f) else None
            for leaf in self.leaves(r.table, r.path):
                if later is not None:
                    later.setdefault(".".join((r.table,) + leaf), r)

    def runs_later(self, f, seen=()):
        """Whether a function, or whoever has it inline, runs after the boot."""
        if not f.inline:
            return self.stays(f) and not self.bring_up(f)
        return f not in seen and any(
            not isinstance(e.f, str) and self.runs_later(e.f, seen + (f,))
            for e in self.mentions(f)[0])

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

    @staticmethod
    def local(name, source, at):
        """Whether a name is that of a parameter or of a local variable."""
        f = source.function_at(at)
        return bool(f) and bool(re.search(
            r"[\w*]\s*\b%s\s*(?:\)\s*\(|\[|[,;)]|=[^=])" % name,
            f.params + source.content(f)))

    def kind_of(self, hook):
        words = hook.split(".")
        found = self.member(words[0], tuple(words[1:]))
        return found[0] if found else None

    def matters(self, ref):
        """Whether it is worth while to know when a place is reached."""
        if ref.hook in self.runtime:
            return ref.kind in ("set", "update") and self.stays(ref.f)
        return True

    # ------------------------------------------------------------ the order

    def follow(self):
        """Follow the boot from each of its entries."""
        self.sites, registered = {}, {}
        for g in self.reached:
            for e in self.callers(g)[0]:
                if isinstance(e.f, str):
                    registered.setdefault(e.f, []).append(g)
                else:
                    self.sites.setdefault(e.f, []).append((e.at, g, e.why))
        for r in self.refs:
            if r.f:
                self.sites.setdefault(r.f, []).append((r.at, r, None))
        for name, groups in RUNS.items():
            for f in self.named(name):
                self.sites.setdefault(f, []).extend(
                    (f.body[1], [(group, g) for g in registered[group]], group)
                    for group in groups if group in registered)
        for f, sites in self.sites.items():
            sites.sort(key=lambda site: (site[0], not isinstance(site[1], Ref)))
        self.entries = self.entry_points()
        self.uncalled = set()
        self.decided = {}
        if self.resolve("start_kernel", None):
            self.timelines = [Timeline(self, [f]) for f in self.entries]
        else:
            # A part of a tree: what nobody calls, and then the initcalls.
            first = sorted((f for f in self.sites if not self.callers(f)[0]),
                           key=lambda f: (f.source.path, f.start))
            self.timelines = [Timeline(self, first, [
                (group, [(group, g) for g in registered[group]])
                for group in ["early_param", "__setup", "early"] + LEVELS
                if group in registered])]

    def entry_points(self):
        """Who enters the kernel: what start_kernel() is called from first."""
        entries, todo, seen = [], self.resolve("start_kernel", None), set()
        while todo:
            f = todo.pop()
            if f in seen:
                continue
            seen.add(f)
            edges = [e.f for e in self.callers(f)[0]
                     if not isinstance(e.f, str)]
            if edges:
                todo += edges
            else:
                entries.append(f)
        self.before = seen
        return sorted(entries, key=lambda f: f.name)

    def widen(self, names, doubts):
        """Look for these names in all of the tree, and for the callers of those
        in doubt; then follow the boot anew."""
        def new(names):
            return {n for n in names if self.known.get(n, 0) < 2}

        if self.narrow is not None or not new(names | doubts):
            return
        self.search(new(names | doubts), 2)
        while True:
            self.close()
            doubts = new(self.ancestors(doubts))
            if not doubts:
                break
            self.search(doubts, 2)
        self.follow()

    def ancestors(self, names):
        """Who leads to functions of these names, by name, if somebody outside
        of its file may call it; not what belongs to every boot."""
        found, todo, seen = set(), [], set()
        for n in names:
            todo += self.resolve(n, None)
        while todo:
            f = todo.pop()
            if f in seen or f in self.before:
                continue
            seen.add(f)
            callers = [e.f for e in self.climb(f) if not isinstance(e.f, str)]
            if any(g.name == "start_kernel" for g in callers):
                continue
            if not f.static or f.source.path.endswith(".h"):
                found.add(f.name)
            todo += callers
        return found

    def undecided(self, f, seen=()):
        """Why it is not known when a function runs, None if it is, or DEAD
        if nobody calls it."""
        if f in self.decided:
            return self.decided[f]
        if f in seen or f in self.before or f.name in SECONDARY:
            return None
        edges, unknown = self.callers(f)
        why = None
        if unknown:
            s, at = unknown[0]
            why = "%s() is named by %s" % (f.name, s) if at is None else \
                "%s() is called through memory (%s:%d)" % (
                    f.name, s.path, s.line(at))
        elif f.exported and self.stays(f):
            why = "%s() is exported" % f.name
        elif self.entries:
            whys = [None if isinstance(e.f, str) else
                    self.undecided(e.f, seen + (f,)) for e in edges]
            alive = [w for w in whys if w != DEAD]
            why = next((w for w in alive if w), None) if alive else DEAD
            if not edges and not f.static and not f.small:
                self.uncalled.add(f.name)
        if not seen or why:
            self.decided[f] = why
        return why

    def uses(self, ref):
        """All that looks at what a place sets."""
        return [r for r in self.refs
                if r.table == ref.table and r.f and
                r.kind in USES + ("alias",) and
                (r.path[:len(ref.path)] == ref.path or
                 ref.path[:len(r.path)] == r.path)]


class Visit:
    """A place that the boot comes to: when, by which way, in which loops."""

    def __init__(self, time, ref, way, within, stack):
        self.time = time
        self.ref = ref
        self.way = way
        self.within = within
        self.paths = {f.source.path for f in stack} | {ref.source.path}

    def follows(self, other):
        """Whether this is certain to come after another place."""
        if self.time < other.time:
            return False
        ours = dict(self.within)
        return not any(
            key in ours and (child is None or ours[key] != child)
            for key, child in other.within)

    def names(self):
        """The way from start_kernel to here."""
        start = self.way.index("start_kernel") \
            if "start_kernel" in self.way else 0
        return " > ".join(self.way[start:])


class Timeline:
    """The boot from one entry on, as visits of the places that matter."""

    LIMIT = 200000

    def __init__(self, boot, entries, after=()):
        self.boot = boot
        self.visits = {}	# ref: [Visit]
        self.time = 0
        self.loop = 0
        self.ranges = {}
        if len(entries) == 1:
            self.run(entries[0], (entries[0].name,), (), (entries[0],))
        else:
            self.group("", [("", f) for f in entries], (), (), ())
        for group, members in after:
            self.group(group, members, (), (), ())

    def run(self, f, way, within, stack):
        loops = {}
        for at, what, why in self.boot.sites.get(f, ()):
            self.time += 1
            if self.time > self.LIMIT:
                return
            inside = within
            for start, end in self.loops(f):
                if start <= at < end:
                    if (start, end) not in loops:
                        self.loop += 1
                        loops[start, end] = self.loop
                    inside += ((loops[start, end], None),)
            if isinstance(what, Ref):
                self.visits.setdefault(what, []).append(
                    Visit(self.time, what, way, inside, stack))
            elif isinstance(what, list):
                self.group(why, what, way, inside, stack)
            elif what not in stack:
                name = what.name
                self.run(what, way + (name,), inside, stack + (what,))

    def group(self, group, members, way, within, stack):
        """What is registered: one after the other, but nobody knows how."""
        self.loop += 1
        key = self.loop
        for name, f in members:
            if f not in stack:
                by = {"early_param": "early_param", "__setup": "__setup",
                      "": ""}.get(name, name + "_initcall")
                self.run(f, way + ((by + ": " if by else "") + f.name,),
                         within + ((key, f),), stack + (f,))

    def loops(self, f):
        """Where a function goes round: its loops, and each goto back."""
        if f not in self.ranges:
            self.ranges[f] = found = []
            todo = [f.source.tree(f)] if not f.macro else []
            while todo:
                s = todo.pop()
                todo += s.kids
                if s.kind == "loop":
                    found.append((s.start, s.end))
            text = f.source.content(f)
            for m in re.finditer(r"\bgoto\s+(\w+)", text):
                label = re.search(r"^\s*%s\s*:" % m.group(1), text[:m.start()],
                                  re.M)
                if label:
                    found.append((f.body[0] + label.start(),
                                  f.body[0] + m.end()))
        return self.ranges[f]
