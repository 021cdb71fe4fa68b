# SPDX-License-Identifier: GPL-2.0-only
"""The tables of hooks, and each place that uses or sets something in them.

The tables are those that asm/x86_init.h declares (x86_init, x86_platform and
so on), with the hooks that their structs have, and every struct hypervisor_x86,
whose parts are copied over theirs. A place that reads, calls, sets or takes the
address of something in them is a Ref; what is set there hangs on the hook.
"""
import os
import re
import subprocess

from x86_init_source import NOISE, Source, WORD, blank, closing

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
        """The name of what it names, as in C."""
        return ".".join((self.table,) + self.path)

    @property
    def place(self):
        """FILE:LINE, for those who read."""
        return "%s:%d" % (self.source.path, self.source.line(self.at))


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
        """Read files, once."""
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


def passed_by(text, start, at):
    """Whether a statement may not be run on the way to a place."""
    begin = max(text.rfind(c, 0, start) for c in ";{}") + 1
    if re.search(r"\b(?:if|else|for|while)\b", text[begin:start]):
        return True
    depth = 0
    for c in text[start:at]:
        depth += (c == "{") - (c == "}")
        if depth < 0:
            return True
    return False


class Tables:
    """What a tree has of tables, hooks and places."""

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
        self.aliases = []	# pointers to a table or to a group of one
        self.read_tables()
        self.read_refs()

    # ------------------------------------------------------------- the tables

    def read_structs(self, source):
        """The members of the structs of hooks, and the tables."""
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
        """What the headers of the tree declare."""
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

    def is_group(self, ref):
        """Whether a place names several hooks at once."""
        m = self.member(ref.table, ref.path)
        return bool(m) and m[0] == "group"

    def kind_of(self, hook):
        """hook, datum or group; or None."""
        words = hook.split(".")
        found = self.member(words[0], tuple(words[1:]))
        return found[0] if found else None

    def initdata(self, table):
        """Whether a table is given back after the boot."""
        return any("__initdata" in words
                   for s, at, words in self.defined.get(table, [])) or \
            table == "x86_init" and table not in self.defined

    # ------------------------------------------------------------- the places

    def read_refs(self):
        """Read all files that name a table, and each place in them."""
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
        """Read one place that names a table, or an instance of one."""
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
        """Find out what is done with what a place names."""
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
                re.search(r"\+\+$|--$|\bswap\s*\([^(),;]*,$", before):
            ref.kind = "update"
        elif not re.compile(r"[\[]").match(text, after) and \
                self.is_group(ref) and ref.f:
            ref.kind = "read"

    @staticmethod
    def stores(source, name):
        """Whether a macro sets its first argument."""
        return name in ("WRITE_ONCE", "smp_store_release", "swap", "xchg") or \
            any(f.macro and re.search(
                r"(?<!\w)\(?%s\)?\s*=(?!=)" %
                (WORD.findall(f.params) + ["()"])[0].replace("()", "$^"),
                source.content(f)) for f in source.named(name))

    @staticmethod
    def value_end(text, at):
        """Where a value ends: before a comma, a semicolon, a bracket."""
        depth = 0
        for m in re.compile(r"[][(){},;]").finditer(text, at):
            c = m.group()
            if depth == 0 and c in ",;)}":
                return m.start()
            depth += 1 if c in "([{" else -1 if c in ")]}" else 0
        return len(text)

    def read_definition(self, source, table, at, end):
        """A table with its defaults."""
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
        """Each struct hypervisor_x86, and the calls of its own hooks."""
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

    def hang(self, table, path, source, start, end, how, at=None):
        """Remember what hangs on a hook, and is put there at a place."""
        if not source.built(start):
            return
        value = source.full[start:end]
        hook = ".".join((table,) + path)
        self.hangs.setdefault(hook, []).append(
            (value.strip(), source, start if at is None else at, how))
        self.hung |= {(source, start + m.start())
                      for m in WORD.finditer(value)}

    def held(self, ref):
        """What a variable of the function holds that is set: offsets."""
        text = ref.source.full
        name = text[ref.value[0]:ref.value[1]].strip()
        if not ref.f or not re.fullmatch(r"[A-Za-z_]\w*", name):
            return
        set_to = re.compile(r"(?<![\w.>])%s\s*(?:\)\s*\([^()]*\)\s*)?"
                            r"=(?!=)\s*" % name)
        for m in reversed(list(set_to.finditer(text, ref.f.body[0], ref.at))):
            yield m.end(), self.value_end(text, m.end())
            if not passed_by(text, m.start(), ref.at):
                return

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
                for start, end in self.held(ref):
                    self.hang(ref.table, ref.path, ref.source, start, end,
                              "set", ref.value[0])
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
