# SPDX-License-Identifier: GPL-2.0-only
"""The files of a kernel tree, found by grep and read when somebody needs them."""
import os
import re
import subprocess

from x86_init_source import NOISE, Source, WORD, blank, literal

# Where almost all callers are, with the folders of those that name a table:
# looked at first. All the rest is when something is to be reported.
SPINE = ["arch/x86", "init", "kernel", "mm", "include/linux", "include/acpi",
         "include/asm-generic", "include/xen", "drivers/acpi", "drivers/pnp",
         "drivers/xen", "drivers/char/tty_io.c", "drivers/tty/tty_io.c",
         "security/security.c"]
# What files are full of that the boot leads through; for a change, only these are
# looked at.
IN_BOOT = [r"__init\w*", r"__ref\w*", "ACPI_INIT_FUNCTION"]
# And what calls the members of operations by their name, where these are declared.
BY_MEMBER = [r"\w+_ops\.\w+"], ["arch/x86/include/asm"], "*.h"
# No part of the kernel that boots on x86.
APART = re.compile(r"arch/(?!x86/)|arch/x86/(?:boot|tools|um|purgatory|"
                   r"entry/vdso|realmode/rm)/|"
                   r"(?:Documentation|LICENSES|tools|samples|scripts|rust)/")
# A rule of a Makefile, what it may stand under, and what one of its words calls a
# file or a folder.
MAKE_LINE = re.compile(
    r"\s*(?:(?:ifdef\s+|ifeq\s*\(\$\()(?P<if>CONFIG_\w+)(?:\),y\))?\s*$|"
    r"(?P<other>if(?:n?eq|n?def))\b|(?P<end>else|endif)\b|"
    r"[\w-]+-(?:y|\$\((?P<config>CONFIG_\w+)\))\s*[+:]?=(?P<built>[^#]*))")
LAST_NAME = re.compile(r"[^/]*/?$")


def configs(name):
    """What a kernel has to be for an option to be set, if there is one."""
    return frozenset({literal("#ifdef " + name)} if name else ())


class Tree:
    """The files of a kernel tree, read when somebody needs them."""

    def __init__(self, root):
        self.root = root
        self.spine = list(SPINE)
        self.sources = {}
        self.assembly = {}
        self.unread = []
        self._there = {}
        self._built = {}
        self._built_with = {}
        self._naming = {}	# word: the files that have it

    def grep(self, words, where, files="*.[chS]"):
        """The files below some folders, or of some, that have one of these
        words."""
        where = [w for w in where if self.there(w)]
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
        found = sorted(os.fsdecode(p) for p in run.stdout.split(b"\0") if p)
        self._there.update(dict.fromkeys(found, True))
        return found

    def there(self, path):
        """Whether the tree has a file or a folder."""
        if path not in self._there:
            self._there[path] = os.path.exists(os.path.join(self.root, path))
        return self._there[path]

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

    def built(self, folder):
        """Of what is built in a folder, what a kernel has to be for it, by its
        name: {name: {(config, truth)}}."""
        if folder not in self._built:
            built = self._built[folder] = {}
            for name in "Makefile", "Kbuild":
                try:
                    with open(os.path.join(self.root, folder, name),
                              errors="replace") as f:
                        lines = f.read().replace("\\\n", " ").splitlines()
                except OSError:
                    continue
                under = []
                for m in filter(None, map(MAKE_LINE.match, lines)):
                    if m.group("end"):
                        under = under[:-1] + [()] * (m.group("end") == "else")
                    elif m.group("built") is None:
                        under.append(configs(m.group("if")))
                    else:
                        has = configs(m.group("config")).union(*under)
                        for o in m.group("built").split():
                            o = LAST_NAME.search(o).group()
                            for bits in ("32", "64") if "$(BITS)" in o else ():
                                built[o.replace("$(BITS)", bits)] = has | \
                                    configs("CONFIG_X86_" + bits)
                            built[o] = built.get(o, has) & has
        return self._built[folder]

    def built_with(self, path):
        """What a kernel has to be for it to have a file, by the Makefile beside
        it and those above: {(name, truth)}."""
        if not path:
            return frozenset()
        if path not in self._built_with:
            folder, name = os.path.split(path.rstrip("/"))
            name = name.rsplit(".", 1)[0] + ".o" if path[-1] != "/" else \
                name + "/"
            self._built_with[path] = self.built_with(
                folder and folder + "/") | self.built(folder).get(name, set())
        return self._built_with[path]

    def expand(self, macros):
        """Have macros, {name: (parameters, text)}, stand for what they say."""
        for source in self.sources.values():
            before = source.words
            if before & macros.keys():
                source.expand(macros)
                for word in source.words - before:
                    self._naming.setdefault(word, []).append(source)

    def naming(self, word):
        """The files read so far that name something."""
        return self._naming.get(word, ())
