# SPDX-License-Identifier: GPL-2.0-only
"""A C file of the kernel, read as far as the x86_init rules need it.

Functions with their sections and parameters, the statements of a body, macros,
and the #if that a place stands under. It reads text, not a compiler's view:
what spatch cannot parse it reads too, both sides of an #if are there, and no
header is needed. It counts on the kernel's style in one thing: what begins
outside of a function begins in the first column, and so does the "}" that
ends it.
"""
import bisect
import re

# What an annotation may look like that stands where a name would.
NO_NAME = re.compile(
    r"__attribute__|__section|__acquires|__releases|__must_hold|__printf|"
    r"__aligned|__alias|__cond_acquires|__no_sanitize\w*|asm|if|while|for|"
    r"switch|return|sizeof|typeof|__typeof__|defined")
NOISE = re.compile(r'//[^\n]*|/\*[^*]*\*+(?:[^/*][^*]*\*+)*/|'
                   r'"[^"\\\n]*(?:\\.[^"\\\n]*)*"|'
                   r"'[^'\\\n]*(?:\\.[^'\\\n]*)*'", re.S)
# There is no other "#" outside of comments and strings.
DIRECTIVE = re.compile(r"#(?:[^\n]*\\\n)*[^\n]*")
DEFINE = re.compile(r"#[ \t]*define[ \t]+(\w+)(\([^)]*\))?")
# A string of a parameter in a macro, and the blanks where two words become one.
STRINGIFIED = re.compile(r"(?<!#)#(?!#)\s*\w+|\s+(?=##)|(?<=##)\s+")
DEFINED = re.compile(r"(not )?#(?:if(n)?def|if (!)?\s*(?:defined|IS_ENABLED))\s*"
                     r"\(?\s*(\w+)\s*\)?")
WORD = re.compile(r"[A-Za-z_]\w*")
# Blanks for all that is in no word, to split at.
NO_WORDS = {i: " " for i in range(128)
            if not chr(i).isalnum() and chr(i) != "_"}
TOP = re.compile(r"\n(?=[A-Za-z_])")
TYPE = re.compile(r"(?:typedef\s+)?(?:struct|union|enum)\b")
LOOP = re.compile(r"(?:for|while|do|\w*for_each\w*|list_for\w*)\b")
BRACKET = re.compile(r"[][(){}]")
BRACKET_OR_END = re.compile(r"[][(){};]")
HEAD_END = re.compile(r"[;{=]")
# Or what else stands in brackets that are two deep, before a value.
CAST = re.compile(r"\((?:[^()]|\([^()]*\))*\)(?=\s*[\w(&])")
FROM_THE_END = re.compile(r"\s*(\w*)")
WORD_END = re.compile(r"\w")
LABEL = re.compile(r"(?:case\b[^:;{}]*|default\s*|[A-Za-z_]\w*\s*):(?!:)")
SPACE = re.compile(r"\s*")
LEAVES = re.compile(r"(?:return|goto|break|continue|panic|BUG|do_exit)\b")


def blank(match):
    """As many blanks as there was text, with the line ends kept."""
    return blanks(match.group())


def blanks(text):
    """The same for a text."""
    if "\n" not in text:
        return " " * len(text)
    return "\n".join(" " * len(line) for line in text.split("\n"))


def quiet(match):
    """Nothing is left of a comment or a string, but of the one that is as good
    as __init."""
    if match.group() == '".init.text"':
        return "__init".ljust(len(match.group()))
    return blank(match)


def closing(text, at, end=None):
    """Where the bracket at `at` is closed, or the end."""
    end = len(text) if end is None else end
    depth = 0
    for m in BRACKET.finditer(text, at, end):
        depth += 1 if m.group() in "([{" else -1
        if depth == 0:
            return m.start()
    return end


def literal(condition):
    """A line #if as the name that it asks for, and whether that is to be set."""
    m = DEFINED.fullmatch(condition)
    if not m:
        return condition.replace("not ", ""), not condition.startswith("not ")
    truth = sum(bool(m.group(i)) for i in (1, 2, 3)) % 2 == 0
    if m.group(4) == "CONFIG_X86_64":
        return "CONFIG_X86_32", not truth
    return m.group(4), truth


def contradictory(literals):
    """Whether no kernel is all of this."""
    return any((name, not truth) in literals for name, truth in literals)


def enclosing(text, at, start):
    """The bracket that a place stands in."""
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


def arguments(text, start, end):
    """What stands between the commas of a bracket, from "(" to ")"."""
    parts, depth, at = [], 0, start + 1
    for m in re.compile(r"[][(){},]").finditer(text, at, end):
        c = m.group()
        if c == "," and depth == 0:
            parts.append(text[at:m.start()].strip())
            at = m.end()
        else:
            depth += 1 if c in "([{" else -1 if c in ")]}" else 0
    return parts + [text[at:end].strip()]


def uncast(text):
    """The same without casts, as long as it was."""
    return CAST.sub(lambda m: blank(m) if "*" in m.group() else m.group(), text)


def last_word(text):
    """The word that a text ends in, or nothing, and where it begins."""
    m = FROM_THE_END.match(text[::-1])
    return m.group(1)[::-1], len(text) - m.end()


class Function:
    """A function, or a macro that stands for code."""

    def __init__(self, source, name, start, head, params, body):
        self.source = source
        self.name = name
        self.start = start	# of its first line, as an offset
        self.head = head	# all before the body, without the parameters
        self.params = params
        self.body = body	# offsets behind "{", and of "}"
        self.words = set(WORD.findall(head))
        self.macro = False
        # What others find out about it.
        self.exported = False	# to modules
        self.small = False	# called in a kernel for one CPU
        self.declared = None	# the annotations of its declarations

    @property
    def static(self):
        """It is known in its file alone."""
        return "static" in self.words

    @property
    def inline(self):
        """Its code stands where it is called."""
        return self.macro or any(w in self.words for w in
                                 ("inline", "__inline", "__always_inline"))

    def __repr__(self):
        return "%s:%s" % (self.source.path, self.name)


class Statement:
    """if, loop, block, or plain; conditions and bodies as offsets."""

    def __init__(self, kind, start):
        self.kind = kind
        self.start = start
        self.end = start
        self.cond = None
        self.kids = []		# of an if: what is done, and what else
        self.leaves = False	# ends in return, goto, break, continue, panic


class Source:
    """A file: text is without comments, strings and directives; full is the
    same with the #define that text has not, at the same offsets."""

    def __init__(self, path, data):
        self.path = path
        self.read(NOISE.sub(quiet, data.decode("utf-8", "replace")
                            ).replace("\r", " "))

    def read(self, text):
        """Read what has no comments and strings any more."""
        self.plain = text
        self.macros, self.directives = [], []

        def read_directive(m):
            define = DEFINE.match(m.group())
            if define:
                self.macros.append((m.start(), define, m.group()))
                return m.group()
            self.directives.append((m.start(), m.group()))
            return blank(m)

        self.full = DIRECTIVE.sub(read_directive, text)
        done, at = [], 0
        for start, define, macro in self.macros:
            done += [self.full[at:start], blanks(macro)]
            at = start + len(macro)
        self.text = "".join(done) + self.full[at:]
        self.words = set(self.full.translate(NO_WORDS).split())
        self._places = {}
        self._ends = None
        self._conditions = None
        self._assumed = {}
        self._functions = None
        self._named = {}
        self._trees = {}
        self._types = []

    def expand(self, macros):
        """Put what macros stand for where they are used, and nothing where they
        are defined. Lines keep their numbers, and what follows on a line moves."""
        use = re.compile(r"\b(?:%s)\b" % "|".join(sorted(macros)))

        def expanded(text):
            done, at = [], 0
            for m in use.finditer(text):
                if m.start() < at:
                    continue
                params, body = macros[m.group()]
                end = m.end()
                if params:
                    end = SPACE.match(text, end).end()
                    if text[end:end + 1] != "(":
                        continue
                    close = closing(text, end)
                    given = dict(zip(params, arguments(text, end, close)))
                    body = WORD.sub(
                        lambda w, given=given: given.get(w.group(), w.group()),
                        STRINGIFIED.sub("", body)).replace("##", "")
                    end = close + 1
                done += [text[at:m.start()], body,
                         "\n" * text.count("\n", m.start(), end)]
                at = end
            return "".join(done) + text[at:]

        done, at = [], 0
        for m in DIRECTIVE.finditer(self.plain):
            define = DEFINE.match(m.group())
            done += [expanded(self.plain[at:m.start()]), blank(m)
                     if define and define.group(1) in macros else m.group()]
            at = m.end()
        self.read("".join(done) + expanded(self.plain[at:]))

    def places(self, word):
        """Where a word of the file stands, macros included."""
        if word not in self.words:
            return ()
        if word not in self._places:
            self._places[word] = places = []
            at = self.full.find(word)
            while at >= 0:
                end = at + len(word)
                if not WORD_END.match(self.full, end) and \
                   not (at and WORD_END.match(self.full, at - 1)):
                    places.append(at)
                at = self.full.find(word, end)
        return self._places[word]

    @property
    def ends(self):
        """The offsets of the ends of the lines."""
        if self._ends is None:
            self._ends = [m.start() for m in re.finditer("\n", self.full)]
        return self._ends

    def line(self, at):
        """The line of a place, from 1."""
        return bisect.bisect_left(self.ends, at) + 1

    def column(self, at):
        """The column of a place, from 0."""
        line = bisect.bisect_left(self.ends, at)
        return at - (self.ends[line - 1] + 1 if line else 0)

    # ------------------------------------------------------------- the #if

    def condition(self, at):
        """The #if lines that a place stands under, outermost first."""
        if self._conditions is None:
            places, stack, now = [-1], [], [()]
            for start, text in self.directives:
                word = re.match(r"\s*#\s*(\w+)(.*)", text, re.S)
                if not word:
                    continue
                what = " ".join(word.group(2).replace("\\\n", " ").split())
                word = word.group(1)
                if word in ("if", "ifdef", "ifndef"):
                    stack.append(["#%s %s" % (word, what)])
                elif word in ("else", "elif") and stack:
                    stack[-1][-1] = "not " + stack[-1][-1]
                    if word == "elif":
                        stack[-1].append("#if " + what)
                elif word == "endif" and stack:
                    stack.pop()
                else:
                    continue
                places.append(start)
                now.append(tuple(" and ".join(s) for s in stack))
            self._conditions = places, now
        places, now = self._conditions
        return now[bisect.bisect_right(places, at) - 1]

    def assumed(self, at):
        """What a kernel has to be for it to have a place: {(name, truth)}."""
        conditions = self.condition(at)
        if conditions not in self._assumed:
            self._assumed[conditions] = frozenset(
                literal(part) for c in conditions for part in c.split(" and "))
        return self._assumed[conditions]

    def built(self, at):
        """Whether a kernel for more than one CPU has this place."""
        for c in self.condition(at):
            if c in ("#if 0", "#ifndef CONFIG_SMP", "not #ifdef CONFIG_SMP",
                     "#if !defined(CONFIG_SMP)"):
                return False
        return True

    # ------------------------------------------------------- the functions

    @property
    def functions(self):
        """The functions of the file and its macros, in their order."""
        if self._functions is None:
            self._functions = list(self._read_functions())
            for start, define, text in self.macros:
                f = Function(self, define.group(1), start, "",
                             define.group(2) or "",
                             (start + define.end(), start + len(text)))
                f.macro = True
                self._functions.append(f)
            self._functions.sort(key=lambda f: f.start)
            self._starts = [f.start for f in self._functions]
            for f in self._functions:
                self._named.setdefault(f.name, []).append(f)
        return self._functions

    def named(self, name):
        """The functions of a name."""
        return self._named.get(name, ()) if self.functions else ()

    def _read_functions(self):
        """Each function that has a body."""
        text, done = self.text, 0
        tops = [m.end() for m in TOP.finditer(text)]
        for start in [0] + tops if WORD.match(text) else tops:
            if start < done:
                continue
            end = HEAD_END.search(text, start)
            if not end:
                return
            done = end.end()
            if end.group() != "{":
                if end.group() == "=":
                    done = self._end_of_initialiser(end.end())
                continue
            head = text[start:end.start()]
            body = end.end()
            close = closing(text, end.start())
            line = text.find("\n", body)
            if close > line >= 0:
                # The style is surer than counting, with an #else in it.
                close = text.find("\n}", line) + 1 or len(text)
            done = close
            if TYPE.match(head) and "(" not in head:
                self._types.append((start, close))
                continue
            called = self._name_of(head)
            if called:
                name, at, until = called
                yield Function(self, name, start,
                               head[:last_word(head[:at])[1]] + " " +
                               head[until + 1:],
                               head[at:until + 1], (body, close))

    def _end_of_initialiser(self, at):
        """Where what begins with "=" ends."""
        m = re.compile(r"[;{]").search(self.text, at)
        if not m:
            return len(self.text)
        if m.group() == ";":
            return m.end()
        return closing(self.text, m.start())

    @staticmethod
    def _name_of(head):
        """The name of what has parameters, and where these are."""
        at = 0
        while True:
            at = head.find("(", at)
            if at < 0:
                return None
            until = closing(head, at)
            name, _ = last_word(head[:at])
            if name and not NO_NAME.fullmatch(name) and \
               not name[0].isdigit():
                # DEFINE_IDTENTRY(name) stands for a function of that name.
                inner = re.match(r"\(\s*(\w+)\s*[,)]", head[at:])
                if name.isupper() and inner:
                    return inner.group(1), at, until
                return name, at, until
            at = until

    def function_at(self, at):
        """The function that a place is in, if it is in one."""
        functions = self.functions
        i = bisect.bisect_right(self._starts, at) - 1
        if i >= 0 and at < functions[i].body[1]:
            return functions[i]
        return None

    def in_type(self, at):
        """Whether a place is inside the definition of a type."""
        return bool(self.functions) and any(
            start <= at < end for start, end in self._types)

    def content(self, f):
        """What a function consists of, without comments and strings."""
        return self.full[f.body[0]:f.body[1]]

    # ------------------------------------------------------ the statements

    def tree(self, f):
        """The statements of a function."""
        if f not in self._trees:
            self._trees[f] = self._block(*f.body) if not f.macro else \
                Statement("plain", f.body[0])
            self._trees[f].end = f.body[1]
        return self._trees[f]

    def around(self, f, at):
        """The ifs and loops of a function that a place stands in, each with the
        part of it."""
        s = self.tree(f)
        while s:
            kid = next((k for k in s.kids if k.start <= at < k.end), None)
            if kid and s.kind in ("if", "loop"):
                yield s, kid
            s = kid

    def branches(self, f, at):
        """The same as (offset, truth)."""
        return [(s.start, kid is s.kids[0]) for s, kid in self.around(f, at)]

    def asked(self, f, place, at):
        """Whether a place is in a condition that another one stands under."""
        return any(s.cond and s.cond[0] <= place < s.cond[1]
                   for s, kid in self.around(f, at))

    def _block(self, at, end):
        """The statements up to the "}", or the end."""
        block = Statement("block", at)
        while True:
            at = self._skip(at, end)
            if at >= end or self.text[at] == "}":
                break
            kid = self._statement(at, end)
            block.kids.append(kid)
            at = max(kid.end, at + 1)
        block.end = min(at + 1, end)
        block.leaves = bool(block.kids) and block.kids[-1].leaves
        return block

    def _skip(self, at, end):
        """The next place that is no blank."""
        return SPACE.match(self.text, at, end).end()

    def _statement(self, at, end):
        """The statement that begins here, with all in it."""
        text = self.text
        if text[at] == "{":
            return self._block(at + 1, end)
        label = LABEL.match(text, at, end)
        if label and not text.startswith("?", label.end()):
            s = Statement("label", at)
            s.end = label.end()
            return s
        word = WORD.match(text, at, end)
        name = word.group() if word else ""
        after = self._skip(word.end(), end) if word else at
        if name == "else":
            return self._statement(after, end) if after < end else \
                self._plain(at, end)
        if name == "do":
            s = Statement("loop", at)
            s.kids = [self._statement(after, end)] if after < end else []
            s.end = self._plain(s.kids[-1].end if s.kids else after, end).end
            return s
        if name and after < end and text[after] == "(":
            close = closing(text, after, end) + 1
            then = self._skip(close, end)
            control = name in ("if", "while", "for", "switch")
            if control or (then < end and LOOP.match(name)) or \
               (then < end and text[then] == "{" and name != "return"):
                s = Statement("if" if name == "if" else
                              "loop" if LOOP.match(name) else "block", at)
                s.cond = (after + 1, close - 1)
                s.end = close
                if then < end:
                    s.kids = [self._statement(then, end)]
                    s.end = s.kids[0].end
                other = self._skip(s.end, end)
                if name == "if" and re.compile(r"else\b").match(text, other):
                    other = self._skip(other + 4, end)
                    if other < end:
                        s.kids.append(self._statement(other, end))
                        s.end = s.kids[1].end
                        s.leaves = s.kids[0].leaves and s.kids[1].leaves
                return s
        return self._plain(at, end)

    def _plain(self, at, end):
        """What ends with ";" and has no statement in it."""
        s = Statement("plain", at)
        depth = 0
        s.end = end
        for m in BRACKET_OR_END.finditer(self.text, at, end):
            c = m.group()
            if c == ";" and depth <= 0:
                s.end = m.end()
                break
            if c in "([{":
                depth += 1
            elif c in ")]}":
                depth -= 1
                if depth < 0:
                    s.end = m.start()
                    break
        s.leaves = bool(LEAVES.match(self.text, at))
        return s
