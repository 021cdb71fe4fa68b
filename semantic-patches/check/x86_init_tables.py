# SPDX-License-Identifier: GPL-2.0-only
"""The tables of hooks, and each place that uses or sets something in them.

The tables are those that asm/x86_init.h declares (x86_init, x86_platform and
so on), with the hooks that their structs have, and every struct hypervisor_x86,
whose parts are copied over theirs. A place that reads, calls, sets or takes the
address of something in them is a Ref; what is set there hangs on the hook.
"""
import os
import re

from x86_init_source import WORD, closing, enclosing
from x86_init_tree import BY_MEMBER, IN_BOOT, SPINE, Tree

HEADER = "arch/x86/include/asm/x86_init.h"
STRUCT = re.compile(r"\nstruct\s+(x86_\w+|hypervisor_x86)\s*\{")
TABLE = re.compile(r"\nextern\s+struct\s+(x86_\w+)\s+(\w+)\s*;")
# A parameter of the kernel, and the mode of a file that shows something.
PARAMETER = re.compile(r"\b(?:module|core)_param\w*\s*\(\s*\w+\s*,$")
MODE = re.compile(r"\b(?:0[0-7]{3}|S_I[RWX]\w+)\b")
# What a value of an initialiser is for, if that is said.
MEMBER = re.compile(r"\s*(?:((?:\.\s*\w+\s*)+)=\s*)?")
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
        self.kind = kind	# call, read, set, update, address, copy, file
        self.f = f		# the function, or None
        self.value = None	# offsets of what is assigned
        self.spelt = None	# its name there, if that is not the hook's
        self.taken = at		# where that was taken from the table
        self.instance = False	# in what is only copied over the table later

    @property
    def hook(self):
        """The name of what it names, as in C."""
        return ".".join((self.table,) + self.path)

    @property
    def place(self):
        """FILE:LINE, for those who read."""
        return "%s:%d" % (self.source.path, self.source.line(self.at))


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
        self.read_tables()
        self.read_refs()

    # ------------------------------------------------------------- the tables

    def read_structs(self, source):
        """The members of the structs of hooks, and the tables."""
        for m in STRUCT.finditer(source.text):
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
        for m in TABLE.finditer(source.text):
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
            tree.spine = tree.grep(names + IN_BOOT, SPINE + self.narrow) + \
                tree.grep(*BY_MEMBER)
            paths = tree.grep(names, tree.spine, "*.[ch]")
        tree.load(paths)
        self.expand_macros(names)
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

    def expand_macros(self, names):
        """Have what a macro does with a table stand where the macro is used."""
        found, names = {}, set(names)
        while True:
            new = {f.name: (WORD.findall(f.params),
                            source.content(f).replace("\\\n", " ").strip())
                   for source in self.tree.sources.values()
                   if source.macros and names & source.words
                   for f in source.functions
                   if f.macro and f.name not in found and
                   names & set(WORD.findall(source.content(f)))}
            if not new:
                break
            found.update(new)
            names |= set(new)
            self.tree.load(self.tree.grep(new, SPINE + self.tree.rest() if
                                          self.narrow is None else
                                          self.tree.spine, "*.[ch]"))
        self.tree.expand(found)

    def read_ref(self, source, table, at):
        """Read one place that names a table, or an instance of one."""
        text = source.full
        before = text[max(0, at - 80):at].rstrip()
        if re.search(r"(?:\.|->|\bstruct)$", before) or \
           re.compile(r"\w+\s*->").match(text, at):
            return
        m = re.compile(r"\w+((?:\s*\.\s*[A-Za-z_]\w*)*)").match(text, at)
        if before.endswith("(&"):
            p = re.compile(r"[\w\s.]+\)\s*->\s*\w+(?:\s*\.\s*\w+)*"
                           ).match(text, at)
            if p:
                m, before = p, before[:-2].rstrip()
        path = tuple(WORD.findall(m.group())[1:])
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
            if not before.endswith("&") and not PARAMETER.search(before):
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
        if re.search(r"\b(?:sizeof|_*typeof_*)\s*\(?\s*$", before):
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
            elif not self.is_group(ref) and MODE.search(self.beside(ref)):
                ref.kind = "file"
        elif PARAMETER.search(before):
            ref.kind = "file" if MODE.search(self.beside(ref)) else None
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
    def beside(ref):
        """What is said in the brackets that a place stands in."""
        text = ref.source.text
        at = enclosing(text, ref.at, ref.f.body[0] if ref.f else 0)
        if at is None:
            at = text.rfind("{", 0, ref.at)
        return text[at:closing(text, at)]

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
            for path, start, until in self.initialiser(source, brace, table):
                self.hang(table, path, source, start, until, "table")

    def initialiser(self, source, brace, struct, path=()):
        """(path, offsets of the value) of each member of a struct that is given
        something, by its name or in its turn."""
        text, end = source.text, closing(source.text, brace)
        members = list(self.structs.get(self.tables.get(struct, struct), ()))
        at, turn = brace + 1, 0
        while at < end:
            stop = min(self.value_end(text, at), end)
            m = MEMBER.match(text, at, stop)
            names = tuple(WORD.findall(m.group(1) or "")) or \
                tuple(members[turn:turn + 1])
            if names and m.end() < stop:
                turn = members.index(names[0]) + 1 if names[0] in members else 0
                if text[m.end()] == "{":
                    inner = self.member(struct, names)
                    yield from self.initialiser(
                        source, m.end(), inner and inner[1], path + names)
                else:
                    yield path + names, m.end(), stop
            at = stop + 1

    def read_hypervisors(self, source):
        """Each struct hypervisor_x86, and the calls of its own hooks."""
        for m in re.finditer(HYPERVISOR, source.text):
            for path, start, end in self.initialiser(source, m.end() - 1,
                                                     "hypervisor_x86"):
                table, group = self.copied(path[0])
                self.hang(table, group + path[1:], source, start, end,
                          m.group(1))
        # The pointer to the one that was found: its own members are called.
        for m in re.finditer(r"[\w)]\s*->\s*(\w+)\s*\(", source.text):
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
