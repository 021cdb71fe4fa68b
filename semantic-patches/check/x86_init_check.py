# SPDX-License-Identifier: GPL-2.0-only
"""What the x86_init rules report, of all of a kernel tree.

A rule is a method of Check. The .cocci files of the same names ask found() and
at() from inside spatch, and add what spatch is for: MODE=context and patch.

usage: x86_init_check.py [--format=report|org] [--rules='...'] [--changed=LIST]
                         [-v] KDIR

LIST is a file that names those of a change, one a line. Exits with 1 when
something was found, 0 when nothing was, 2 when a file cannot be read. With -v
it also says how many files it has read, what it does not decide, and why.
"""
import argparse
import os
import re
import sys

from x86_init_boot import Boot, DEAD
from x86_init_callers import ALWAYS, LATER, NEVER, SOMETIMES
from x86_init_source import WORD, closing, uncast
from x86_init_tables import HEADER
from x86_init_types import parameter_types, result_type, same

# What is no part of something else, nor has one named: that would be a copy.
WHOLE = re.compile(r"(?<![\w.>])[A-Za-z_]\w*\b(?!\s*(?:\.|->|\[))")
# Between two statements: not just an if that may be passed by.
OTHER_WAY = re.compile(r"\b(?:else|switch|return|goto|for|while)\b")
SECTION_END = re.compile(r"[;={]")
# The mode of a file that can be written to.
WRITABLE = re.compile(r"\b(?:0(?=[0-7]{3}\b)[0-7]*[2367]|S_I(?:W|RWX))")
# Given back, too, by a kernel that knows no hotplug.
HOTPLUG = {"__cpuinit", "__devinit"}


class Report:
    """A report, and what it hangs on."""

    def __init__(self, rule, source, at, end, text, paths=()):
        self.rule = rule
        self.at = at
        self.text = text
        self.paths = {source.path} | set(paths)	# all that it hangs on
        self.fix = True		# there is one, as far as the rule knows
        # As coccilib names a place.
        self.file = source.path
        self.line = source.line(at)
        self.column = source.column(at)
        self.line_end = source.line(end)
        self.column_end = source.column(end)

    def key(self):
        """What it is sorted by; two of the same are one."""
        return self.file, self.line, self.column, self.rule, self.text

    def __str__(self):
        """The form of coccilib.report."""
        return "%s:%d:%d-%d: %s: %s" % (self.file, self.line, self.column,
                                        self.column_end, self.rule, self.text)

    def org(self):
        """The form of coccilib.org."""
        place = "%s::face=ovl-face1::linb=%d::colb=%d::cole=%d" % (
            self.file, self.line, self.column, self.column_end)
        return "* TODO [[view:%s][%s: %s]]" % (place, self.rule, self.text)


class Check:
    """The rules, on a tree whose boot has been followed."""

    def __init__(self, root, narrow=None):
        self.boot = Boot(root, narrow)
        self.boot.follow()
        self.reports = []
        self.notes = []		# what is not decided
        self._unchecked = {}

    def report(self, rule, ref, text, refs=(), paths=None):
        """Report a place. Without paths it hangs on its table, and on refs."""
        if paths is None:
            paths = [s.path for s, at, words in
                     self.boot.defined.get(ref.table, ())]
            paths += [r.source.path for r in refs]
        self.reports.append(Report(rule, ref.source, ref.at, ref.end, text,
                                   paths))

    def report_function(self, rule, f, source, at, text):
        """At the function, or in another file where it is hung on the hook."""
        if f.source is source:
            at = re.compile(r"\b%s\b" % f.name).search(
                source.text, f.start).start()
        else:
            at = source.full.index(f.name, at)
        self.reports.append(Report(rule, source, at, at + len(f.name), text,
                                   {f.source.path, HEADER}))

    # ---------------------------------------------------------------- order

    def override_late(self):
        """What is set after its last use."""
        for r, hook, s, v in self.set_late():
            self.report(
                "x86_init_override_late", r,
                "%s is set after its last use, %s; set by %s; used by %s" %
                (hook, v.ref.place, s.names(), v.names()),
                paths=s.parts(v))
            # The other hooks of a group may have been set in time.
            self.reports[-1].fix = hook == r.hook

    def set_late(self):
        """Each place that is late, for which hook, and the visits of it and of
        the last use; where all of a group is set, for one hook of it."""
        self.notes, found = [], []
        for r in self.boot.refs:
            if r.kind not in ("set", "copy") or not r.f:
                continue
            for path in [r.path] + self.new_in(r):
                hook = ".".join((r.table,) + path)
                late = hook not in self.boot.runtime and self.late(r, path)
                if late:
                    found.append((r, hook) + late)
                    break
        return found

    def new_in(self, r):
        """The hooks, as paths, that get something else than the default where
        all of a group is set."""
        boot, text = self.boot, r.source.full
        given = boot.given(r) if boot.is_group(r) else None
        return [path for path, start, end in given or ()
                if not any(how == "table" and value == text[start:end].strip()
                           for value, source, at, how in boot.hangs.get(
                               ".".join((r.table,) + path), ()))]

    def look_everywhere(self):
        """Callers that nobody has seen yet may stand anywhere in the tree: they
        are searched for before something is reported, or called dead."""
        boot = self.boot
        names = {f.name for f, hook, source, at in self.there_for_boot()
                 if not f.static}
        late = self.set_late()
        doubts = set(boot.uncalled)
        members = {boot.by_member[n] for r, hook, s, v in late
                   for n in s.way + v.way if n in boot.by_member}
        for r, hook, s, v in late:
            doubts |= boot.ancestors({x.f.name for x in
                                      [r] + boot.uses(r.table, v.ref.path)})
        boot.search(members, 1)
        boot.widen(names | members, doubts - {f.name for f in boot.before})

    def late(self, ref, path):
        """The visits of a place and of the last use, if that was before."""
        boot = self.boot
        uses = [r for r in boot.uses(ref.table, path) if r.f is not ref.f or
                not r.source.asked(r.f, r.at, ref.at)]
        doubt = boot.undecided(ref.f)
        alive = []
        for r in uses:
            why = "a pointer to it is kept" if r.kind == "alias" else \
                boot.undecided(r.f)
            if why and why != DEAD:
                doubt = doubt or why
            elif not why:
                alive.append(r)
        if doubt:
            if uses:
                self.notes.append("%s: when %s is set is not decided: %s" %
                                  (ref.place, ref.hook, doubt))
            return None
        late = None
        for line in boot.timelines:
            sets = line.visits.get(ref)
            used = [v for r in alive for v in line.visits.get(r, ())]
            pairs = [(s, v) for s in sets or () for v in used if s.beside(v)]
            if not pairs:
                continue
            if not all(s.follows(v) for s, v in pairs):
                return None
            late = min(pairs, key=lambda p: (
                p[0].time, p[1].ref.kind != "call", -p[1].time))
        return late

    # ------------------------------------------------------- after the boot

    def runtime(self):
        """What is given back after the boot, on a hook that is called then."""
        boot = self.boot
        later = dict(boot.hotplug, **boot.runtime)
        for hook, used in sorted(later.items()):
            for f, source, at, how in boot.values(hook):
                section = "__init" if boot.is_init(f) else next(
                    iter(f.words & HOTPLUG), None)
                if f.macro or not section or section in HOTPLUG and \
                   not self.called_without_hotplug(hook):
                    continue
                self.reports.append(Report(
                    "x86_init_runtime", source, at, at + len(f.name),
                    "%s() is %s, and %s() calls %s after boot, %s" %
                    (f.name, section, used.f.name, hook, used.place),
                    {used.source.path, f.source.path}))
            for value, source, at, how in boot.hangs.get(hook, []):
                for name in WHOLE.findall(uncast(value)):
                    section = initdata(source, name)
                    if section:
                        self.reports.append(Report(
                            "x86_init_runtime", source, at, at + len(value),
                            "%s is %s, and %s() uses %s after boot, %s" %
                            (name, section, used.f.name, hook, used.place),
                            {used.source.path}))

    def called_without_hotplug(self, hook):
        """Whether who calls a hook after boot is there without hotplug, too."""
        users = [self.boot.who_stays(r.f)
                 for r in self.boot.calls.get(hook, ())
                 if self.boot.runs_later(r.f)]
        return any(f and not f.words & HOTPLUG for f in users)

    def ro_after_init(self):
        """What is read-only after the boot, set by what runs then."""
        boot = self.boot
        for r in boot.refs:
            if not any("__ro_after_init" in words
                       for s, at, words in boot.defined.get(r.table, [])):
                continue
            if r.kind == "file" and WRITABLE.search(boot.beside(r)):
                self.report("x86_init_ro_after_init", r,
                            "%s may be written to by a file, and %s is "
                            "read-only after boot" % (r.hook, r.table))
            if r.kind in ("set", "update", "copy") and r.f and \
               boot.runs_later(r.f) and not self.only_boot(r.f) and \
               not asks_when(r):
                self.report("x86_init_ro_after_init", r,
                            "%s() is not __init and writes to %s, which is "
                            "read-only after boot" % (r.f.name, r.table))

    def only_boot(self, f, seen=()):
        """Whether all who call a function run only while the kernel starts."""
        boot = self.boot
        if f in seen or boot.is_init(f) or boot.is_ref(f):
            return True
        edges, unknown = boot.callers(f)
        if unknown and f.name in boot.by_member:
            boot.search({boot.by_member[f.name]}, 1)
            boot.edges.pop(f)
            edges, unknown = boot.callers(f)
        if unknown or f.exported or not edges:
            return False
        return all(e.f != LATER if isinstance(e.f, str) else
                   self.only_boot(e.f, seen + (f,)) for e in edges)

    # ---------------------------------------------------------------- NULL

    def is_hook(self, r):
        """Whether a place names a hook, as far as is known."""
        found = self.boot.member(r.table, r.path)
        return found[0] == "hook" if found else r.kind == "call"

    def unchecked(self, hook):
        """The calls of a hook that do not ask first whether there is one."""
        if hook not in self._unchecked:
            self._unchecked[hook] = [
                r for r in self.boot.refs
                if r.hook == hook and r.kind == "call" and r.f and
                not r.f.macro and not any(
                    self.checked(r.f, at, {r.spelt or hook, hook})
                    for at in {r.at, r.taken})]
        return self._unchecked[hook]

    def checked(self, f, at, names, depth=0):
        """Whether a place is come to only when a hook is set: by what the
        function asks, or all who call it."""
        if Checked(f, at, sorted(names)).found:
            return True
        edges, unknown = self.boot.callers(f)
        return depth < 3 and bool(edges) and not unknown and \
            not f.exported and f.static and all(
                not isinstance(e.f, str) and not e.f.macro and
                self.checked(e.f, e.at, names, depth + 1) for e in edges)

    def no_default(self):
        """A call that nothing may hang on. That of pagetable_reserve may not
        be left out: a check is no mend."""
        for r in self.boot.refs:
            needed = r.path[-1:] == ("pagetable_reserve",)
            if r.kind != "call" or not self.is_hook(r) or \
               r.table not in self.boot.defined or \
               not needed and r not in (self.unchecked(r.hook) or ()):
                continue
            lack = self.lack_of_default(r)
            if lack:
                self.report("x86_init_no_default", r, "%s has %s, and %s" % (
                    r.hook, lack, "needs one always" if needed else
                    "is called without a check"))
                self.reports[-1].fix = not needed

    def lack_of_default(self, call):
        """What a call of a hook has instead of a default, or None."""
        boot = self.boot
        there = boot.needed(call.source, call.at)
        given = [(boot.is_null(value, source, there), source, at)
                 for value, source, at, how in boot.hangs.get(call.hook, [])
                 if how == "table"]
        if all(null == ALWAYS for null, s, at in given):
            return None if self.set_before(call) else "no default"
        null, source, at = given[0]
        if null == SOMETIMES:
            return "a default that is NULL in one case, %s:%d" % \
                (source.path, source.line(at))
        # A default under an #if that the call does not stand under.
        given = [(s, at) for null, s, at in given if null != ALWAYS]
        source, at = given[0]
        table = [t for s, t, w in boot.defined[call.table] if s is source]
        only = set(source.condition(at)) - set(source.condition(table[0]))
        if len(given) > 1 or source.assumed(at) <= \
           there | source.assumed(table[0]):
            return None
        return "a default only under %s, %s:%d" % (
            " and ".join(sorted(only)), source.path, source.line(at))

    def set_before(self, call):
        """Whether the boot sets a hook, and not to NULL, whenever it comes to a
        call of it; or in any case, if it is called after the boot."""
        boot = self.boot
        sets = [r for r in boot.refs if r.hook == call.hook and r.f and
                r.kind == "set" and boot.is_null(
                    r.source.full[slice(*r.value)], r.source,
                    frozenset()) == NEVER]
        there = boot.needed(call.source, call.at)
        return bool(boot.entries) and all(
            any(s.given <= (v.given if v else there) and
                (not v or s.time < v.time)
                for r in sets for s in line.visits.get(r, ()))
            for line in boot.timelines
            for v in line.visits.get(call, [None]))

    def null(self):
        """A hook that is called unchecked, set to NULL, or lost with all of
        its table or group."""
        boot = self.boot
        for r in boot.refs:
            if not r.f:
                continue
            found = boot.member(r.table, r.path)
            if r.kind == "set" and (not found or found[0] == "hook"):
                self.null_hook(r, found)
                continue
            if r.kind not in ("set", "copy") or found and found[0] != "group":
                continue
            kept = self.kept(r)
            for leaf in boot.leaves(r.table, r.path):
                hook = ".".join((r.table,) + leaf)
                used = self.unchecked(hook)
                if used and leaf not in kept:
                    self.report(
                        "x86_init_null", r,
                        "%s is set as a whole, without %s, which %s() calls "
                        "without a check, %s" %
                        (r.hook, hook, used[0].f.name, used[0].place), used)
                    break

    def null_hook(self, r, found):
        """A hook that is set, to what may be NULL."""
        boot, used = self.boot, self.unchecked(r.hook)
        if not used:
            return
        held = list(boot.held(r))
        called = [h for h in held if h[1] == h[3]]	# what it was handed
        places = [(r.source, *r.value, r.at, r.end)] + \
            [(s, a, b, a, b) for s, a, b, at in called]
        if held and not called and all(
                boot.is_null(s.full[a:b], s, frozenset()) == ALWAYS
                for s, a, b, at in held):
            places = [held[0][:3] + (r.at, r.end)]
        for source, start, stop, at, end in places:
            value, there = source.full[start:stop].strip(), \
                boot.needed(source, at)
            null, user = next(((n, u) for n, u in (
                (boot.is_null(value, source, there | boot.needed(
                    u.source, u.at)), u) for u in used) if n != NEVER),
                              (NEVER, None))
            if null == NEVER and not called and any(
                    boot.is_null(s.full[a:b], s, frozenset()) == ALWAYS and
                    not OTHER_WAY.search(s.full, b, r.at)
                    for s, a, b, where in held):
                null, user = SOMETIMES, used[0]
            if null == NEVER or null == SOMETIMES and \
               WORD.fullmatch(value) and \
               source.branches(source.function_at(at), at):
                continue		# there may be no such case then
            if self.overwritten(r):
                continue		# not for long
            self.reports.append(Report(
                "x86_init_null", source, at, end,
                "%s is %s, and %s() calls it without a check, %s" %
                (r.hook, "NULL" if null == ALWAYS else "NULL in one case",
                 user.f.name, user.place),
                {r.source.path} | {u.source.path for u in used}))
            # x86_init_noop() takes nothing and gives nothing.
            self.reports[-1].fix = null == ALWAYS and bool(found) and \
                (result_type(found[1]), parameter_types(found[2])) == \
                ("void", [])

    def overwritten(self, r):
        """Whether the function sets the hook once more, whatever happens."""
        return any(o.hook == r.hook and o.kind == "set" and o.f is r.f and
                   o.at > r.at and not o.source.branches(o.f, o.at)
                   for o in self.boot.refs)

    def kept(self, r):
        """The members that what a group is set from has, as paths."""
        boot, text = self.boot, r.source.full
        given = boot.given(r)
        if given is not None:
            return {path for path, start, end in given
                    if not NULLS.fullmatch(uncast(text[start:end]).strip())}
        # A copy that was made of it before has all of it.
        start, end = r.value or boot.copied_from(r)
        return {leaf for name in WORD.findall(text[start:end])
                if re.search(r"\b%s\s*(?:=|,\s*&)\s*%s\s*[;,]" %
                             (name, re.escape(r.hook)), r.source.text)
                for leaf in boot.leaves(r.table, r.path)}

    # ------------------------------------------------------------- sections

    def noninit(self):
        """Tables that are __initdata, used by what stays; and what was kept
        of them."""
        boot = self.boot
        text = "%s() is not __init and uses %s, which is gone after boot"
        for r in boot.refs:
            if not boot.initdata(r.table):
                continue
            if r.kind == "file":
                self.report("x86_init_noninit", r,
                            "a file shows %s, and %s is gone after boot" %
                            (r.hook, r.table))
            f = r.f and r.kind not in ("alias", "local", "file") and (
                boot.who_stays(r.f) or self.at_any_time(r))
            if f and not asks_when(r):
                self.report("x86_init_noninit", r, text % (f.name, r.table))
        kept = {(ref.source, name): ref for ref, name in reversed(boot.aliases)
                if not ref.instance and boot.initdata(ref.table)}
        for (source, name), ref in kept.items():
            self.kept_pointer(ref, name, "a pointer to %s" % ref.hook)
        for r in boot.refs:
            if r.f and boot.initdata(r.table) and r.kind == "read":
                before = r.source.full[max(0, r.at - 120):r.at].rstrip()
                m = re.search(r"(?:^|[;{}])\s*(\w+)\s*=\s*$", before)
                if m:
                    self.kept_pointer(r, m.group(1), "a copy of %s" % r.hook)

    def at_any_time(self, r):
        """The function of a place if it is __ref, comes there whatever the state
        of the boot is, and may be called later."""
        boot, f = self.boot, r.f
        edges, unknown = boot.callers(f) if boot.is_ref(f) else ((), ())
        asked = r.source.branches(f, r.at) or any(
            s.kind == "if" and s.start < r.at for s in r.source.tree(f).kids)
        return f if boot.is_ref(f) and not asked and (
            unknown or f.exported or any(
                e.f == LATER if isinstance(e.f, str) else
                not self.only_boot(e.f, (f,)) for e in edges)) else None

    def kept_pointer(self, ref, name, what):
        """Report who uses a variable that points into a table."""
        boot = self.boot
        for at in ref.source.places(name):
            f = ref.source.function_at(at)
            if not f or at < f.body[0] or f.inline or not boot.stays(f) or \
               at == ref.at or re.search(r"(?:\.|->)\s*$",
                                         ref.source.full[max(0, at - 8):at]):
                continue
            if f is ref.f or re.search(r"[\w*]\s*\b%s\s*(?:=|;|,)" % name,
                                       ref.source.content(f)):
                continue		# the place itself, or another of the name
            self.reports.append(Report(
                "x86_init_noninit", ref.source, at, at + len(name),
                "%s() is not __init and uses %s, %s (%s:%d), which is gone "
                "after boot" % (f.name, name, what, ref.source.path,
                                ref.source.line(ref.at)), {ref.source.path}))

    def override_init(self):
        """What is there for hooks of an __initdata table alone, and stays."""
        for f, hook, source, at in self.there_for_boot():
            self.report_function(
                "x86_init_override_init", f, source, at,
                "%s() is there for %s alone and is not __init" % (f.name, hook))
            self.reports[-1].fix = not any(
                re.fullmatch(r"__\w+init", w) for w in f.words)

    def there_for_boot(self):
        """(function, hook, source, offset) of what override_init reports."""
        boot, seen = self.boot, set()
        for hook in sorted(boot.hangs):
            if not boot.initdata(hook.split(".")[0]):
                continue
            for f, source, at, how in boot.values(hook):
                if how == "table" or f in seen or f.inline or \
                   not boot.stays(f):
                    continue
                seen.add(f)
                edges, unknown = boot.mentions(f)
                if not unknown and not edges and not f.exported and all(
                        boot.initdata(h.split(".")[0])
                        for h in boot.hooks_of(f)):
                    yield f, hook, source, at

    # ---------------------------------------------------------------- types

    def override_type(self):
        """What has another type than its hook."""
        boot, seen = self.boot, set()
        for hook in sorted(boot.hangs):
            words = hook.split(".")
            member = boot.member(words[0], tuple(words[1:])) or \
                boot.hook_named(words[-1])
            if not member or member[0] != "hook":
                continue
            want = result_type(member[1]), parameter_types(member[2])
            for f, source, at, how in boot.values(hook):
                have = result_type(f.head), parameter_types(f.params)
                if f.macro or (f, hook) in seen or same(have, want):
                    continue
                seen.add((f, hook))
                self.report_function(
                    "x86_init_override_type", f, source, at,
                    "%s() is %s (%s), the hook %s is %s (%s)" %
                    (f.name, have[0], ", ".join(have[1]) or "void",
                     hook, want[0], ", ".join(want[1]) or "void"))

    def run(self, rules):
        """The reports of these rules, each once, in the order of files."""
        self.look_everywhere()
        for rule in rules:
            getattr(self, rule[len("x86_init_"):])()
        unique = {r.key(): r for r in self.reports}
        return [unique[k] for k in sorted(unique)]


RULES = ["x86_init_no_default", "x86_init_noninit", "x86_init_null",
         "x86_init_override_init", "x86_init_override_late",
         "x86_init_override_type", "x86_init_ro_after_init",
         "x86_init_runtime"]


def asks_when(ref):
    """Whether the function asks before, how far the boot is."""
    return re.search(r"\bsystem_state\b",
                     ref.source.full[ref.f.body[0]:ref.at])


def initdata(source, name):
    """The section of a variable of the file, if it is given back."""
    for at in source.places(name):
        f = source.function_at(at)
        if f and (f.macro or at < f.body[0]):
            continue
        start = max(source.text.rfind(c, 0, at) for c in ";}{") + 1
        end = SECTION_END.search(source.text, at)
        words = WORD.findall(source.text[start:end.start()]) if end else []
        if "(" not in source.text[start:at] and "=" not in \
           source.text[start:at]:
            for w in words:
                if w in ("__initdata", "__initconst"):
                    return w
    return None


# -------------------------------------------------------------- statements

OPENING = re.compile(r"(?:(?:(?:un)?likely|WARN(?:_ON)?(?:_ONCE)?)\s*)?\(")
AGAINST_NULL = re.compile(r"\s*(?:([!=])=\s*NULL)?")
ASSIGNED = re.compile(r"\w+\s*=(?!=)\s*(.+)", re.S)
# What is asked for when it is there, or missing.
THERE = re.compile(r"(?:NULL\s*!=\s*)?(.*?)(?:\s*!=\s*NULL)?", re.S)
MISSING = re.compile(r"NULL\s*==\s*(.*)|(.*?)\s*==\s*NULL", re.S)
SET_TO = re.compile(r"\s*=(?!=)\s*([^;]*)")
CALLED = re.compile(r"(\w+)\s*\(\s*\)")
RETURNED = re.compile(r"\s*return\b([^;]*);\s*")
BUG_ON = re.compile(r"BUG_ON\s*\((.*)\)\s*;", re.S)
VALUE = re.compile(r".*?(?:\breturn\b|(?<![=!<>])=(?!=))", re.S)
NULLS = re.compile(r"\W*(?:NULL|0)\W*$|.*[?:]\s*\(?NULL\b", re.S)


def split(text, operator):
    """What an expression consists of, between the operators of one kind that
    stand in no brackets."""
    parts, depth, start, at = [], 0, 0, 0
    while at < len(text):
        depth += {"(": 1, ")": -1}.get(text[at], 0)
        if depth == 0 and text.startswith(operator, at):
            parts.append(text[start:at])
            at = start = at + len(operator)
        else:
            at += 1
    return parts + [text[start:]]


class Checked:
    """Whether a place in a function is come to only when a hook is set that goes
    by these names there."""

    def __init__(self, f, at, names):
        self.at = at
        self.source = f.source
        self.text = text = f.source.full
        self.found = False
        names = [r"\s*".join(re.escape(w) for w in re.findall(r"\w+|\W", name)
                             if w.strip()) for name in names]
        # What holds it, or whether it is set.
        holds = re.compile(r"(\w+)\s*=\s*(?:!!|READ_ONCE)?\s*\(?\s*(?:%s)\s*"
                           r"(?:!=\s*NULL\s*)?\)?\s*;" % "|".join(names))
        self.names = re.compile("|".join(names + [
            m.group(1) for m in holds.finditer(text, f.body[0], at)]))
        self.found = self.inside(f.source.tree(f))

    def implies(self, condition, truth):
        """Whether the hook is set when a condition is true, or false."""
        text = condition.strip()
        bracket = OPENING.match(text)
        if bracket:
            close = closing(text, bracket.end() - 1)
            null = AGAINST_NULL.fullmatch(text, close + 1)
            if null:
                return self.implies(split(text[bracket.end():close], ",")[0],
                                    truth == (null.group(1) != "="))
        for operator, all_say in ("||", truth), ("&&", not truth):
            parts = split(text, operator)
            if len(parts) > 1:
                says = [self.implies(p, truth) for p in parts]
                return all(says) if all_say else any(says)
        if text.startswith("!"):
            return self.implies(text[1:], not truth)
        m = ASSIGNED.fullmatch(text)
        if m:
            return self.implies(m.group(1), truth)
        m = CALLED.fullmatch(text)
        if m:
            says = [RETURNED.fullmatch(self.source.content(f))
                    for f in self.source.named(m.group(1)) if not f.macro]
            return bool(says) and all(
                r and self.implies(r.group(1), truth) for r in says)
        m = (THERE if truth else MISSING).fullmatch(text)
        return bool(m and self.names.fullmatch(m.group(m.lastindex)))

    def expression(self, text):
        """Whether what stands before the call in its expression asks."""
        depth, levels, end = 0, [], len(text)
        for at in range(len(text) - 1, -1, -1):
            depth += {")": 1, "(": -1}.get(text[at], 0)
            if depth < 0:
                levels.append(text[at + 1:end])
                depth, end = 0, at
        for level in levels + [text[:end]]:
            level = VALUE.sub("", level, count=1)
            asked = split(level, "?")
            if len(asked) > 1 and self.implies(
                    asked[-2], len(split(asked[-1], ":")) == 1):
                return True
            *before, last = split(split(asked[-1], ":")[-1], "||")
            if any(self.implies(p, False) for p in before) or \
               any(self.implies(p, True) for p in split(last, "&&")[:-1]):
                return True
        return False

    def inside(self, s):
        """Whether the statement that the call stands in sees to it."""
        at = self.at
        if s.cond and s.cond[0] <= at < s.cond[1]:
            return self.expression(self.text[s.cond[0]:at])
        for i, kid in enumerate(s.kids):
            if not kid.start <= at < kid.end:
                continue
            if s.cond and self.implies(self.text[s.cond[0]:s.cond[1]],
                                       s.kind != "if" or i == 0):
                return True
            return self.inside(kid) or s.kind != "if" and any(
                self.settles(k) and self.source.assumed(k.start) <=
                self.source.assumed(at) for k in s.kids[:i])
        return not s.kids and self.expression(self.text[s.start:at])

    def settles(self, s):
        """Whether one gets past a statement only with the hook set."""
        if s.kind == "if" and s.kids:
            return self.implies(self.text[s.cond[0]:s.cond[1]], False) and (
                s.kids[0].leaves or self.assigns(s.kids[0]))
        bug = BUG_ON.match(self.text, s.start, s.end)
        return s.kind == "plain" and (
            self.implies(bug.group(1), False) if bug else self.assigns(s))

    def assigns(self, s):
        """Whether a statement sets the hook, and not to NULL."""
        for m in self.names.finditer(self.text, s.start, s.end):
            m = SET_TO.match(self.text, m.end(), s.end)
            if m:
                return not NULLS.match(uncast(m.group(1))) and \
                    not self.names.search(m.group(1))
        return False


# -------------------------------------------------- for a rule in spatch

_found = {}


def found(rule, files=None):
    """The reports of a rule, for those of these files."""
    if not _found:
        root = os.environ.get("srctree") or "."
        _found[None] = os.path.realpath(root)
        if os.path.isdir(os.path.join(root, "arch/x86")):
            for r in Check(root).run(RULES):
                _found.setdefault(r.rule, []).append(r)
    mine = None if files is None else {
        os.path.relpath(os.path.realpath(f), _found[None]) for f in files}
    return [r for r in _found.get(rule, ()) if mine is None or r.file in mine]


def at(rule, places, fix=False):
    """Whether a rule reports the line of a place that spatch has matched; with
    fix, also whether it knows a mend."""
    return any(int(p.line) == r.line and (r.fix or not fix)
               for p in places for r in found(rule, [p.file]))


# ------------------------------------------------------------ for the shell

def check(root, rules, changed):
    """The Check, and its reports; of a change, those that it has to do with.

    What a change may have broken is looked for without the parts of the tree
    where nothing of it is likely. What is found there is looked at again with
    all of it.
    """
    if changed is None:
        c = Check(root)
        return c, c.run(rules)
    c = Check(root, sorted(n for n in changed
                           if os.path.exists(os.path.join(root, n))))
    mine = [r for r in c.run(rules) if r.paths & changed]
    if mine:
        c = Check(root)
        mine = [r for r in c.run(rules) if r.paths & changed]
    return c, mine


def main():
    """For the shell."""
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--format", choices=["report", "org"], default="report")
    p.add_argument("--rules", default=" ".join(RULES))
    p.add_argument("--changed", metavar="LIST")
    p.add_argument("-v", action="store_true")
    p.add_argument("kdir")
    args = p.parse_args()
    rules = [r for r in args.rules.split() if r in RULES]
    changed = None
    if args.changed:
        with open(args.changed, "rb") as f:
            changed = {os.fsdecode(n) for n in f.read().splitlines()}
    c, reports = check(args.kdir, rules, changed)
    for r in reports:
        print(r.org() if args.format == "org" else r)
    for line in c.boot.tree.unread:
        print("coccicheck: " + line, file=sys.stderr)
    if args.v:
        print("coccicheck: x86_init: %d files looked at" %
              (len(c.boot.tree.sources) + len(c.boot.tree.assembly)),
              file=sys.stderr)
        for note in sorted(set(c.notes)):
            print("coccicheck: " + note, file=sys.stderr)
    sys.exit(2 if c.boot.tree.unread else 1 if reports else 0)


if __name__ == "__main__":
    main()
