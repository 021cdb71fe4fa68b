# SPDX-License-Identifier: GPL-2.0-only
"""When in the boot something is used or set.

The order is found by following the boot from its entry on: calls in the order
in which they stand, through hooks to all that hangs on them, through
early_param, __setup and the initcalls to what is registered there, and through
operations that are called by their member. Nothing that is called through other
memory is followed. A function whose callers are not all known has no place in
the boot, and nothing is said about what it does.
"""
from itertools import takewhile
import os
import re

from x86_init_callers import Callers, LEVELS, RUNS, SECONDARY, STARTS, USES
from x86_init_source import WORD, contradictory, uncast
from x86_init_tables import Ref

DEAD = "nobody calls it"
# No names of functions.
NO_FUNCTION = {"NULL", "true", "false", "void", "struct", "unsigned", "int",
               "long", "const", "bool"}


class Boot(Callers):
    """All that leads to the places, read and followed."""

    def __init__(self, root, narrow=None):
        super().__init__(root, narrow)
        self.close()

    # ------------------------------------------- all that leads to the places

    def close(self):
        """Read what is needed to know the callers of all who matter."""
        self.wanted = set()
        self.read_runtime()
        names = {r.f.name for r in self.refs
                 if r.f and not r.f.static and self.matters(r)}
        names |= {n for group in STARTS.values() for n in group}
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
        """Read the files that have a name, of the spine or of all."""
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

    def matters(self, ref):
        """Whether it is worth while to know when a place is reached."""
        if ref.hook in self.runtime:
            return ref.kind in ("set", "update") and self.stays(ref.f)
        return True

    # -------------------------------------------------------------- the order

    def follow(self):
        """Follow the boot from each of its entries."""
        self.sites, registered = {}, {}
        for g in sorted(self.reached, key=lambda f: (f.source.path, f.start)):
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
        self.choices = {}	# (function, place): what a hook may be there
        for f, sites in self.sites.items():
            for at, what, why in sites:
                if why and not isinstance(what, list):
                    self.choices.setdefault((f, at), set()).add(what)
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
        for f in list(self.edges):
            if self.by_member.get(f.name) in names:
                del self.edges[f]
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

    def uses(self, table, path):
        """All that looks at something in a table."""
        return [r for r in self.refs
                if r.table == table and r.f and r.kind in USES + ("alias",) and
                (r.path[:len(path)] == path or path[:len(r.path)] == r.path)]


class Visit:
    """A place that the boot comes to: when, by which way, given what, in which
    loops."""

    def __init__(self, time, ref, way, given, within, stack):
        self.time = time
        self.ref = ref
        self.way = way
        self.given = given
        self.within = within
        self.stack = stack

    def beside(self, other):
        """Whether one boot can come to both places."""
        return not contradictory(self.given | other.given)

    def follows(self, other):
        """Whether this is certain to come after another place."""
        if self.time < other.time:
            return False
        ours = dict(self.within)
        return not any(
            key in ours and (child is None or ours[key] != child)
            for key, child in other.within)

    def parts(self, other):
        """The files of the ways to this place and to another one, from the last
        function that is on both."""
        ways = self.stack, other.stack
        same = len(list(takewhile(lambda both: both[0] is both[1], zip(*ways))))
        return {f.source.path for way in ways for f in way[max(same - 1, 0):]
                } | {self.ref.source.path, other.ref.source.path}

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
            self.run(entries[0], (entries[0].name,), frozenset(), (),
                     (entries[0],))
        else:
            self.group("", [("", f) for f in entries], (), frozenset(), (), ())
        for group, members in after:
            self.group(group, members, (), frozenset(), (), ())

    def run(self, f, way, given, within, stack):
        loops = {}
        given |= self.boot.needed(f.source, f.start)
        start = self.time
        for at, what, why in self.boot.sites.get(f, ()):
            kernels = given | f.source.assumed(at) | {
                ((start, name), truth)
                for name, truth in f.source.branches(f, at)}
            if contradictory(kernels):
                continue
            self.time += 1
            if self.time > self.LIMIT:
                return
            inside = within
            for begin, end in self.loops(f):
                if begin <= at < end:
                    if (begin, end) not in loops:
                        self.loop += 1
                        loops[begin, end] = self.loop
                    inside += ((loops[begin, end], None),)
            if why and all(child for key, child in inside):
                kernels |= {((start, at, g), g is what)
                            for g in self.boot.choices.get((f, at), ())}
            if isinstance(what, Ref):
                self.visits.setdefault(what, []).append(
                    Visit(self.time, what, way, kernels, inside, stack))
            elif isinstance(what, list):
                self.group(why, what, way, kernels, inside, stack)
            elif what not in stack:
                name = what.name
                self.run(what, way + (name,), kernels, inside, stack + (what,))

    def group(self, group, members, way, given, within, stack):
        """What is registered: one after the other, but nobody knows how."""
        self.loop += 1
        key = self.loop
        for name, f in members:
            if f not in stack:
                by = {"early_param": "early_param", "__setup": "__setup",
                      "": ""}.get(name, name + "_initcall")
                self.run(f, way + ((by + ": " if by else "") + f.name,), given,
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
