// SPDX-License-Identifier: GPL-2.0-only
/// A platform whose set_pte maps the buffer read-only up to its top makes the
/// spare pages writable again in its pagetable_reserve: every page of
/// [end, pgt_buf_top), neither one late nor one early, before any of them is
/// freed and before the buffer is closed (after that the range is empty).
///
/// Guarantee: B
// The mask is looked for in the file of the implementation: a function that
// names the top of the buffer and takes the write permission of an entry away.
// Known false positives: spare pages made writable by a function whose name does
// not say so (readwrite, _rw, mkwrite, writable).
// Confidence: Moderate
// Options: --no-includes --include-headers
// Keywords: pagetable_reserve, native_pagetable_reserve

virtual report
virtual org
virtual context
virtual patch

@initialize:python@
@@
import re

pgt_impl_flip_names = set()
pgt_impl_flip_top = set()
pgt_impl_flip_wrprotect = set()
pgt_impl_flip_alias = {}
pgt_impl_flip_first = {}
pgt_impl_flip_copies = set()
pgt_impl_flip_close = set()
pgt_impl_flip_end = {}

# An expression without white space and without casts to an integer.
def pgt_impl_flip_bare(text):
    text = re.sub(r"\(\s*(u64|phys_addr_t|unsigned\s+long(\s+long)?|void\s*\*)\s*\)", "", str(text))
    return re.sub(r"\s", "", text)

# A local variable is what it was set to.
def pgt_impl_flip_value(p, text, names):
    text = pgt_impl_flip_bare(text)
    for i in range(3):
        text = names.get((p.file, p.current_element, text), text)
    return text

# Addresses and frames are both right, which of them is the compiler's affair.
def pgt_impl_flip_unit(text):
    m = re.match(r"^(?:PFN_PHYS|PFN_DOWN|PFN_UP|__va|__pa)\((.*)\)$", text)
    if m:
        return pgt_impl_flip_unit(m.group(1))
    return re.sub(r"^\((.*)\)$", r"\1", re.sub(r"(<<|>>)PAGE_SHIFT$", "", text))

def pgt_impl_flip_is_top(text):
    return pgt_impl_flip_unit(text) in ["pgt_buf_top", "e820_table_top"]

def pgt_impl_flip_is_end(text, end):
    return pgt_impl_flip_unit(text) in [end, "pgt_buf_end", "e820_table_end"]

# What is wrong with making [first, last) writable, in an implementation.
def pgt_impl_flip_wrong(p, first, last):
    end = pgt_impl_flip_end.get((p.file, p.current_element))
    if not end:
        return None
    first = pgt_impl_flip_value(p, first, pgt_impl_flip_alias)
    last = pgt_impl_flip_value(p, last, pgt_impl_flip_alias)
    length = re.match(r"^(\w+)-(.*)$", pgt_impl_flip_unit(last))
    if length and pgt_impl_flip_is_end(length.group(2), end):
        last = length.group(1)
    wrong = []
    if not pgt_impl_flip_is_end(first, end):
        wrong.append("begins at %s, not at the end of the tables" % first)
    if not pgt_impl_flip_is_top(last):
        wrong.append("ends at %s, not at the top of the buffer" % last)
    return ", ".join(wrong)

# Whether nothing can be made writable any more: memory was freed, or the buffer
# closed with no copy of its top.
def pgt_impl_flip_too_late(p, done):
    key = (p.file, p.current_element)
    if key not in pgt_impl_flip_end:
        return False
    if "free" in done:
        return True
    if key in pgt_impl_flip_copies:
        return False
    return not done or done in pgt_impl_flip_close

// Where the buffer is not named there is nothing to look for.

@pgt_impl_flip_here@
symbol pgt_buf_top, e820_table_top;
@@
(
pgt_buf_top
|
e820_table_top
)

@pgt_impl_flip_set@
symbol x86_init, mapping, pagetable_reserve;
identifier f;
@@
x86_init.mapping.pagetable_reserve = f

@script:python@
f << pgt_impl_flip_set.f;
@@
pgt_impl_flip_names.add(str(f))

@pgt_impl_flip_limit depends on ever pgt_impl_flip_here@
identifier top = { pgt_buf_top, e820_table_top };
position p;
@@
top@p

@script:python@
p << pgt_impl_flip_limit.p;
@@
for q in p:
    pgt_impl_flip_top.add((q.file, q.current_element))

@pgt_impl_flip_mask depends on ever pgt_impl_flip_limit@
symbol pte_wrprotect, _PAGE_RW;
position p;
@@
(
pte_wrprotect@p
|
_PAGE_RW@p
)

@script:python@
p << pgt_impl_flip_mask.p;
@@
for q in p:
    pgt_impl_flip_wrprotect.add((q.file, q.current_element))

@pgt_impl_flip_closed depends on ever pgt_impl_flip_here@
identifier top = { pgt_buf_top, e820_table_top };
position p;
@@
top@p = ...

@script:python@
p << pgt_impl_flip_closed.p;
@@
for q in p:
    pgt_impl_flip_close.add(q.current_element)

@pgt_impl_flip_impl depends on ever pgt_impl_flip_limit@
identifier f, start, end;
type T1, T2;
position p;
@@
f@p(T1 start, T2 end) { ... }

@script:python@
f << pgt_impl_flip_impl.f;
end << pgt_impl_flip_impl.end;
p << pgt_impl_flip_impl.p;
@@
masks = [m for m in pgt_impl_flip_top & pgt_impl_flip_wrprotect
         if m[0] == p[0].file and m[1] != f]
if masks and f != "native_pagetable_reserve" and \
   (f in pgt_impl_flip_names or str(f).endswith("pagetable_reserve")):
    pgt_impl_flip_end[p[0].file, str(f)] = str(end)
else:
    cocci.include_match(False)

// Local variables, and what they are set to first.

@pgt_impl_flip_local@
identifier pgt_impl_flip_impl.f;
position pgt_impl_flip_impl.p;
type T;
identifier x;
expression E;
position q;
@@
f@p(...) { <+... \(T x@q = E;\|x@q = E\) ...+> }

@script:python@
x << pgt_impl_flip_local.x;
E << pgt_impl_flip_local.E;
q << pgt_impl_flip_local.q;
@@
key = (q[0].file, q[0].current_element, str(x))
if re.match(r"^(pgt_buf|e820_table)_", str(x)):
    pass
elif key not in pgt_impl_flip_first or pgt_impl_flip_first[key] > int(q[0].line):
    pgt_impl_flip_first[key] = int(q[0].line)
    pgt_impl_flip_alias[key] = pgt_impl_flip_bare(E)
if pgt_impl_flip_is_top(pgt_impl_flip_bare(E)):
    pgt_impl_flip_copies.add(key[:2])

// A path on which nothing is made writable. A condition on the buffer is taken
// to be right, and so is a loop up to a variable that the top was kept in.

@pgt_impl_flip_path exists@
identifier pgt_impl_flip_impl.f;
identifier pgt_impl_flip_impl.start, pgt_impl_flip_impl.end;
type pgt_impl_flip_impl.T1, pgt_impl_flip_impl.T2;
position pgt_impl_flip_impl.p;
identifier top = { pgt_buf_top, e820_table_top };
identifier flip =~ "(readwrite|_rw$|mkwrite|writable|writeable)";
statement S;
position q;
@@
f@p@q(T1 start, T2 end)
{
	... when != while (<+... top ...+>) S
	    when != for (...; <+... top ...+>; ...) S
	    when != if (<+... top ...+>) S
	    when != flip(...)
}

@script:python@
f << pgt_impl_flip_impl.f;
q << pgt_impl_flip_path.q;
@@
if (q[0].file, str(f)) in pgt_impl_flip_copies:
    cocci.include_match(False)

@depends on context@
identifier f;
position pgt_impl_flip_path.q;
@@
* f@q(...) { ... }

@script:python depends on report@
f << pgt_impl_flip_impl.f;
q << pgt_impl_flip_path.q;
@@
coccilib.report.print_report(q[0], "pgt_impl_flip: %s() leaves the spare pages of the buffer read-only, or a path through it does (guarantee B)" % f)

@script:python depends on org@
f << pgt_impl_flip_impl.f;
q << pgt_impl_flip_path.q;
@@
coccilib.org.print_todo(q[0], "pgt_impl_flip: %s() leaves the spare pages of the buffer read-only, or a path through it does (guarantee B)" % f)

// A loop over the spare pages.

@pgt_impl_flip_loop depends on ever pgt_impl_flip_limit@
identifier flip =~ "(readwrite|_rw$|mkwrite|writable|writeable)";
expression c, bound;
position q;
@@
(
while (\(c <@q bound\|c !=@q bound\)) { <+... flip(...) ...+> }
|
for (...; \(c <@q bound\|c !=@q bound\); ...) { <+... flip(...) ...+> }
)

@script:python pgt_impl_flip_wrong@
c << pgt_impl_flip_loop.c;
bound << pgt_impl_flip_loop.bound;
q << pgt_impl_flip_loop.q;
text;
@@
text = pgt_impl_flip_wrong(q[0], c, bound)
if text:
    coccinelle.text = text
else:
    cocci.include_match(False)

@depends on context@
expression c, bound;
position pgt_impl_flip_loop.q;
@@
* \(c <@q bound\|c !=@q bound\)

@script:python depends on report@
q << pgt_impl_flip_loop.q;
text << pgt_impl_flip_wrong.text;
@@
coccilib.report.print_report(q[0], "pgt_impl_flip: what is made writable %s (guarantee B)" % text)

@script:python depends on org@
q << pgt_impl_flip_loop.q;
text << pgt_impl_flip_wrong.text;
@@
coccilib.org.print_todo(q[0], "pgt_impl_flip: what is made writable %s (guarantee B)" % text)

@pgt_impl_flip_beyond depends on ever pgt_impl_flip_limit@
identifier flip =~ "(readwrite|_rw$|mkwrite|writable|writeable)";
identifier top = { pgt_buf_top, e820_table_top };
expression c;
position q;
@@
(
while (c <=@q <+... top ...+>) { <+... flip(...) ...+> }
|
for (...; c <=@q <+... top ...+>; ...) { <+... flip(...) ...+> }
)

@script:python@
q << pgt_impl_flip_beyond.q;
@@
if (q[0].file, q[0].current_element) not in pgt_impl_flip_end:
    cocci.include_match(False)

@depends on context@
expression c, bound;
position pgt_impl_flip_beyond.q;
@@
* c <=@q bound

@script:python depends on report@
q << pgt_impl_flip_beyond.q;
@@
coccilib.report.print_report(q[0], "pgt_impl_flip: what is made writable ends one page beyond the top of the buffer (guarantee B)")

@script:python depends on org@
q << pgt_impl_flip_beyond.q;
@@
coccilib.org.print_todo(q[0], "pgt_impl_flip: what is made writable ends one page beyond the top of the buffer (guarantee B)")

@pgt_impl_flip_skip depends on ever pgt_impl_flip_limit@
identifier flip =~ "(readwrite|_rw$|mkwrite|writable|writeable)";
identifier c;
expression E;
position q;
@@
while (<+... c ...+>) { ... \(c += E;\|c++;\|++c;\) ... flip@q(<+... c ...+>, ...); ... }

@script:python@
q << pgt_impl_flip_skip.q;
@@
if (q[0].file, q[0].current_element) not in pgt_impl_flip_end:
    cocci.include_match(False)

@depends on context@
identifier f;
position pgt_impl_flip_skip.q;
@@
* f@q(...)

@script:python depends on report@
q << pgt_impl_flip_skip.q;
@@
coccilib.report.print_report(q[0], "pgt_impl_flip: the loop moves on before its first page is made writable (guarantee B)")

@script:python depends on org@
q << pgt_impl_flip_skip.q;
@@
coccilib.org.print_todo(q[0], "pgt_impl_flip: the loop moves on before its first page is made writable (guarantee B)")

// One call for the whole range.

@pgt_impl_flip_call depends on ever pgt_impl_flip_limit@
identifier flip =~ "(readwrite|_rw$|mkwrite|writable|writeable)";
expression a, b;
position q;
@@
flip@q(a, b)

@script:python pgt_impl_flip_wrong_call@
a << pgt_impl_flip_call.a;
b << pgt_impl_flip_call.b;
q << pgt_impl_flip_call.q;
text;
@@
text = pgt_impl_flip_wrong(q[0], a, b)
if text:
    coccinelle.text = text
else:
    cocci.include_match(False)

@depends on context@
identifier f;
position pgt_impl_flip_call.q;
@@
* f@q(...)

@script:python depends on report@
q << pgt_impl_flip_call.q;
text << pgt_impl_flip_wrong_call.text;
@@
coccilib.report.print_report(q[0], "pgt_impl_flip: what is made writable %s (guarantee B)" % text)

@script:python depends on org@
q << pgt_impl_flip_call.q;
text << pgt_impl_flip_wrong_call.text;
@@
coccilib.org.print_todo(q[0], "pgt_impl_flip: what is made writable %s (guarantee B)" % text)

// Freed, or the buffer closed, before.

@pgt_impl_flip_late depends on ever pgt_impl_flip_limit exists@
identifier done =~ "^(native_pagetable_reserve|memblock_free|memblock_x86_free_range|free_early.*|free_bootmem.*)$";
identifier flip =~ "(readwrite|_rw$|mkwrite|writable|writeable)";
position q;
@@
done@q(...)
... when any
flip(...)

@script:python@
done << pgt_impl_flip_late.done;
q << pgt_impl_flip_late.q;
@@
if not pgt_impl_flip_too_late(q[0], done):
    cocci.include_match(False)

@depends on context@
identifier f;
position pgt_impl_flip_late.q;
@@
* f@q(...)

@script:python depends on report@
done << pgt_impl_flip_late.done;
q << pgt_impl_flip_late.q;
@@
coccilib.report.print_report(q[0], "pgt_impl_flip: %s() before the spare pages are made writable (guarantee B)" % done)

@script:python depends on org@
done << pgt_impl_flip_late.done;
q << pgt_impl_flip_late.q;
@@
coccilib.org.print_todo(q[0], "pgt_impl_flip: %s() before the spare pages are made writable (guarantee B)" % done)

@pgt_impl_flip_lowered depends on ever pgt_impl_flip_limit exists@
identifier top = { pgt_buf_top, e820_table_top };
identifier flip =~ "(readwrite|_rw$|mkwrite|writable|writeable)";
expression E;
position q;
@@
top@q = E
... when any
flip(...)

@script:python@
q << pgt_impl_flip_lowered.q;
@@
if not pgt_impl_flip_too_late(q[0], ""):
    cocci.include_match(False)

@depends on context@
expression top, E;
position pgt_impl_flip_lowered.q;
@@
* top@q = E

@script:python depends on report@
q << pgt_impl_flip_lowered.q;
@@
coccilib.report.print_report(q[0], "pgt_impl_flip: the buffer is closed before its spare pages are made writable (guarantee B)")

@script:python depends on org@
q << pgt_impl_flip_lowered.q;
@@
coccilib.org.print_todo(q[0], "pgt_impl_flip: the buffer is closed before its spare pages are made writable (guarantee B)")
