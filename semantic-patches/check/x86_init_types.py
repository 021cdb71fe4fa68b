# SPDX-License-Identifier: GPL-2.0-only
"""Types of functions, as far as two can be compared by their words."""
import re

from x86_init_source import WORD

NAMES = {"_Bool": "bool", "u8": "unsigned char", "u16": "unsigned short",
         "u32": "unsigned", "u64": "unsigned long long",
         "__u8": "unsigned char",
         "__u16": "unsigned short", "__u32": "unsigned", "uint": "unsigned",
         "__u64": "unsigned long long", "uint8_t": "unsigned char",
         "uint16_t": "unsigned short", "uint32_t": "unsigned",
         "uint64_t": "unsigned long long", "s32": "int", "s64": "long long",
         "ulong": "unsigned long"}
BASE = {"void", "bool", "char", "short", "int", "long", "unsigned", "signed",
        "float", "double"}
DROP = {"static", "extern", "inline", "const", "register", "volatile",
        "noinline", "asmlinkage", "notrace", "noinstr", "enum"}


# What is pointed to, and not the pointer.
CONST = re.compile(r"\bconst\b[^*]*\*")


def type_words(text, parameter):
    """A type in its plainest words, without a name."""
    if parameter:
        text = re.sub(r"\[[^]]*\]", "", re.sub(
            r"(\w+)\s*(?=\[)", r"* \1", text, count=1))
    words = [NAMES.get(w, w) for w in re.findall(r"\w+|\*", text)
             if w not in DROP and (w in NAMES or not w.startswith("__"))]
    words = " ".join(words).split()
    plain = [w for w in words if w not in BASE and w != "*"]
    if parameter and plain and words[-1] == plain[-1] and \
       (len(plain) > 1 or any(w in BASE for w in words)):
        words.pop()			# its name
    if ("unsigned" in words or "long" in words or "short" in words) and \
       "int" in words:
        words.remove("int")
    # "long unsigned" is "unsigned long".
    base = sorted((w for w in words if w in BASE), reverse=True)
    const = ["const"] if CONST.search(text) else []
    return " ".join(const + [base.pop(0) if w in BASE else w for w in words])


def result_type(head):
    """The type of a function, from what stands before its parameters."""
    head = re.sub(r"__attribute__\s*\(\(.*?\)\)|__\w+\s*\([^()]*\)", " ",
                  head, flags=re.S)
    return type_words(WORD.sub(
        lambda m: m.group() if m.group() in NAMES or
        not m.group().startswith("__") else "", head), False)


def parameter_types(params):
    """The types of parameters; none for (void)."""
    inner = params.strip()[1:-1]
    depth, parts, part = 0, [], ""
    for c in inner:
        depth += {"(": 1, ")": -1}.get(c, 0)
        if c == "," and depth == 0:
            parts.append(part)
            part = ""
        else:
            part += c
    return [t for t in (type_words(p, True) for p in parts + [part])
            if t and t != "void"]


def same(have, want):
    """Whether two types are the same, or one has a name that says nothing."""
    if len(have[1]) != len(want[1]):
        return False
    for a, b in zip([have[0]] + have[1], [want[0]] + want[1]):
        if a != b and known(a) and known(b):
            return False
    return True


def known(words):
    """Whether a type is no typedef: those may be each other's names."""
    words = set(words.split())
    return bool(words & {"*", "struct", "union"}) or BASE >= words
