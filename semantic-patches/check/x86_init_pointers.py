# SPDX-License-Identifier: GPL-2.0-only
"""What is done with the tables of hooks by way of something else.

A variable or a parameter that points to a table, a group or a hook, a function
that returns such a pointer, and what a variable or an argument holds that is
hung on a hook. Where nothing else is done with a pointer than what is read here,
nobody else has it; what is kept in memory is not followed.
"""
import re

from x86_init_source import WORD, arguments, enclosing
from x86_init_tables import Ref, Tables


SET_TO = re.compile(r"\s*(?:\)\s*\([^()]*\)\s*)?=(?!=)\s*")
# Who writes to what a later argument points to.
STORES = re.compile(r"kstrto\w+|strto\w+|sscanf|get_option")


def parameters(f):
    """The names of a function's parameters; None where there is none."""
    names = []
    for p in arguments(f.params, 0, len(f.params) - 1) if f.params else ():
        m = re.search(r"\(\s*\*+\s*(?:const\s+)?(\w+)", p) or \
            re.search(r"(\w+)\s*(?:\[[^]]*\]\s*)?(?:__\w+\s*)*$", p)
        names.append(m.group(1) if m else None)
    return names


def pointed_to(text, before, at, f):
    """Whether a name with "*" before it stands for what it points to, and is not
    declared there."""
    if re.search(r",\s*\*$", before):
        return enclosing(text, at, f.body[0]) is not None
    if re.search(r"(?:\)|\belse)\s*\*$", before):
        return bool(re.compile(r"\w+\s*=(?!=)").match(text, at))
    return bool(re.search(r"(?:^|[;{}=!&|]|(?<!\w)\()\s*\*$", before))


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


class Pointers(Tables):
    """The tables, and all places that use or set something in them."""

    def __init__(self, root, narrow=None):
        super().__init__(root, narrow)
        self.aliases = []	# pointers to a table or to a group of one
        self.read_aliases()
        self.refs = [r for r in self.refs if not r.instance]
        self.refs.sort(key=lambda r: (r.source.path, r.at))

    def held(self, ref):
        """What a variable holds that is set, as (source, offsets, where to say
        so): what it was last set to, or what the function is called with."""
        f, text = ref.f, ref.source.full
        name = text[ref.value[0]:ref.value[1]].strip()
        if not f or not re.fullmatch(r"[A-Za-z_]\w*", name):
            return
        for at in reversed(ref.source.places(name)):
            m = SET_TO.match(text, at + len(name), ref.at)
            if not m or at < f.body[0] or text[at - 1] in ".>":
                continue
            yield (ref.source, m.end(), self.value_end(text, m.end()),
                   ref.value[0])
            if not passed_by(text, at, ref.at):
                return
        names = parameters(f)
        if name not in names:
            return
        for s in [f.source] if f.static else self.tree.naming(f.name):
            for at in s.places(f.name):
                call = re.compile(r"\w+\s*\(").match(s.full, at)
                inside = s.function_at(at)
                if not call or not inside or at < inside.body[0]:
                    continue
                start, given = call.end(), names.index(name)
                for _ in range(given):
                    start = self.value_end(s.full, start) + 1
                yield s, start, self.value_end(s.full, start), start

    def hang_set(self, ref):
        """Remember what a place sets, also by way of a variable."""
        self.hang(ref.table, ref.path, ref.source, *ref.value, "set")
        for source, start, end, at in self.held(ref):
            self.hang(ref.table, ref.path, source, start, end, "set", at)
        if self.is_group(ref):
            self.hang_all(ref)

    def given(self, ref):
        """What a table or a group is set from, or copied from, where the file
        initialises that: (path, offsets of the value) of each member; or None."""
        text = ref.source.text
        start, end = ref.value or self.copied_from(ref)
        brace = text.find("{", start, end)
        for name in WORD.findall(text[start:end]) if brace < 0 else ():
            m = re.search(r"\b%s\b[^;={}()]*=\s*\{" % name, text)
            brace = m.end() - 1 if m else brace
        found = self.member(ref.table, ref.path)
        return None if brace < 0 else [
            (ref.path + path, start, end) for path, start, end in
            self.initialiser(ref.source, brace, found and found[1])]

    @staticmethod
    def copied_from(ref):
        """The offsets of the second argument of a memcpy() to a place."""
        m = re.compile(r"\s*,\s*&?\s*\w+").match(ref.source.text, ref.end)
        return m.span() if m else (ref.end, ref.end)

    def hang_all(self, ref):
        """Remember what is set, or copied, with all of a table or a group."""
        for path, start, end in self.given(ref) or ():
            self.hang(ref.table, path, ref.source, start, end, "set")

    def read_aliases(self):
        """Pointers to a group: local ones are looked through."""
        for ref in list(self.refs):
            if ref.kind == "set":
                self.hang_set(ref)
            elif ref.kind == "copy":
                self.hang_all(ref)
            elif ref.kind == "address":
                self.follow_pointer(ref)
            elif ref.kind == "read" and ref.f and ref.path and \
                    not self.is_group(ref):
                self.follow_copy(ref)

    def follow_pointer(self, ref):
        """Find out who has the address of something in a table, and what is done
        by it: a variable, a parameter, or what a function returns."""
        source, text = ref.source, ref.source.full
        before = text[max(0, ref.at - 120):ref.at].rstrip()
        m = re.search(r"(\w+)\s*(?:\)\s*\([^()]*\)\s*)?(?:__\w+\s*)?=\s*"
                      r"(?:\([^()]*\)\s*)?&$", before)
        name = m.group(1) if m else self.array_of(ref)
        if name:
            ref.kind = "alias"
            self.aliases.append((ref, name))
            own = ref.f and re.search(
                r"(?:\*\s*(?:const\s+)?|\bauto\s+)%s\s*[=;,)]" % name,
                source.content(ref.f))
            if self.through(ref, source, name, ref.f) and own:
                ref.kind = "local"	# nobody else has it
            return
        if not ref.f:
            return
        if re.search(r"\breturn\s*\(*&$", before):
            if all([self.through(ref, s, ref.f.name, None)
                    for s in ([source] if ref.f.static else
                              self.tree.naming(ref.f.name))]):
                ref.kind = "local"
            return
        self.hand_over(ref, source, ref.at, ref.f)

    @staticmethod
    def array_of(ref):
        """The array, if there is one, that the address of a hook stands in."""
        text = ref.source.text
        start = max(text.rfind(end, 0, ref.at) for end in ("\n}", ";\n"))
        m = re.compile(r"(?:.*[\s*])?(\w+)\s*\[[^];]*\][^;={}]*=\s*\{", re.S
                       ).match(text, start + 1, ref.at)
        return m and m.group(1)

    def hand_over(self, ref, source, at, f, depth=0):
        """Follow an argument into the function that is called with it. Whether
        nothing else is done with it."""
        text = source.full
        bracket = enclosing(text, at, f.body[0])
        callee = bracket and re.search(r"(\w+)\s*$", text[:bracket])
        if not callee or depth > 3:
            return False
        if STORES.fullmatch(callee.group(1)) and ref.kind == "address":
            ref.kind = "update"
            return True
        nr = len(arguments(text, bracket, at)) - 1
        known = [g for s in self.tree.naming(callee.group(1))
                 for g in s.named(callee.group(1))
                 if not g.macro and (s is source or not g.static)]
        followed = [self.through(ref, g.source, parameters(g)[nr], g, depth + 1)
                    for g in known
                    if nr < len(parameters(g)) and parameters(g)[nr]]
        if followed and all(followed) and ref.kind == "address":
            ref.kind = "local"
        return bool(followed) and all(followed)

    def through(self, ref, source, name, scope, depth=0):
        """Read what is done by a pointer of a name, in a function if there is one
        that it belongs to. Whether that is all that is done with it."""
        text, whole = source.full, True
        for at in source.places(name):
            f = source.function_at(at)
            if not f or scope and f is not scope or at < f.body[0] or \
               f.macro or not source.built(at):
                continue
            before = text[max(f.body[0], at - 80):at].rstrip()
            if before.endswith((".", "->")):
                continue		# a member of that name
            p = re.compile(r"\w+(?:\s*\(\s*\))?\s*->\s*(\w+(?:\s*\.\s*\w+)*)"
                           ).match(text, at)
            end = re.compile(r"\w+(?:\s*\[[^]]*\])?").match(text, at).end()
            r = Ref(source, at, p.end() if p else end, ref.table,
                    ref.path + tuple(WORD.findall(p.group(1)) if p else ()),
                    "read", f)
            r.instance = ref.instance
            after = text[r.end:r.end + 20].lstrip()
            if not p and re.search(r"\bmem(?:set|cpy)\w*\s*\($", before):
                r.kind = "copy"
            elif p or pointed_to(text, before, at, f):
                self.classify(r, before)
            else:
                declared = re.search(r"\*\s*(?:const\s*)?$", before) and \
                    after[:1] in ("=", ";", ",", ")")
                assigned = after[:1] == "=" and after[:2] != "=="
                asked = after[:2] in ("==", "!=") or before.endswith("!")
                if not (declared or assigned or asked or self.hand_over(
                        ref, source, at, f, depth)):
                    whole = False
                continue
            r.spelt = text[at:r.end]
            if r.kind:
                self.refs.append(r)
            if r.kind == "set":
                self.hang_set(r)
        return whole

    def follow_copy(self, ref):
        """The calls of what a variable of the function holds of a table."""
        text = ref.source.full
        m = re.search(r"(\w+)\s*(?:\)\s*\([^()]*\)\s*)?=\s*"
                      r"(?:READ_ONCE\s*\(\s*)?$", text[ref.f.body[0]:ref.at])
        if text[ref.end:ref.end + 8].lstrip().startswith("?"):
            return			# or something else, if there is none
        for at in ref.source.places(m.group(1)) if m else ():
            call = re.compile(r"\w+\s*\)?\s*\(").match(text, at)
            if ref.at < at < ref.f.body[1] and call and \
               not re.search(r"(?:\.|->|\w)\s*$", text[at - 8:at]):
                r = Ref(ref.source, at, at + len(m.group(1)), ref.table,
                        ref.path, "call", ref.f)
                r.instance, r.spelt = ref.instance, m.group(1)
                r.taken = ref.at
                self.refs.append(r)
