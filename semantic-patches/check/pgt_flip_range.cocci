// SPDX-License-Identifier: GPL-2.0-only
/// What a platform's pagetable_reserve makes writable is [end, pgt_buf_top),
/// neither one page late nor one early: a page left out kills whoever is handed
/// it, and one beyond the top is not the implementation's.
///
/// Guarantee: B
// Known false positives: a range computed by another function.
// Confidence: Moderate
// Options: --no-includes --include-headers
// Keywords: pgt_buf_top, e820_table_top, pagetable_reserve

virtual report
virtual org
virtual context
virtual patch

@initialize:python@
@@
import re

pgt_flip_range_names = set()
pgt_flip_range_end = {}
pgt_flip_range_local = {}

# Addresses and frames are both right, which of them is the compiler's affair.
def pgt_flip_range_bare(text):
    cast = r"\(\s*(u64|phys_addr_t|unsigned\s+long(\s+long)?|void\s*\*)\s*\)"
    unit = r"PFN_(PHYS|DOWN|UP)|__[vp]a\b|(<<|>>)\s*PAGE_SHIFT"
    return re.sub(cast + "|" + unit + r"|[()\s]", "", str(text))

# A local variable is what it was set to first.
def pgt_flip_range_value(p, text):
    text = pgt_flip_range_bare(text)
    for i in range(3):
        text = pgt_flip_range_local.get((p.file, p.current_element, text), (0, text))[1]
    return text

# What is wrong with making [first, top) writable in an implementation; the top
# may also be given as a length.
def pgt_flip_range_wrong(p, first, top, last):
    end = pgt_flip_range_end.get((p.file, p.current_element))
    if not end:
        return ""
    ends = [end, "pgt_buf_end", "e820_table_end"]
    first = pgt_flip_range_value(p, first)
    if first not in ends:
        return "begins at %s, not at the end of the tables" % first
    if last:
        top = re.sub("-(1|PAGE_SIZE)$", "", pgt_flip_range_value(p, last))
        if top == pgt_flip_range_value(p, last):
            return "ends one page beyond %s" % last
    top = re.sub("-(%s)$" % "|".join(ends), "", pgt_flip_range_value(p, top))
    if top not in ["pgt_buf_top", "e820_table_top"]:
        return "ends at %s, not at the top of the buffer" % top
    return ""

@pgt_flip_range_set@
symbol x86_init, mapping, pagetable_reserve;
identifier f;
@@
x86_init.mapping.pagetable_reserve = f

@script:python@
f << pgt_flip_range_set.f;
@@
pgt_flip_range_names.add(str(f))

// spatch finds the files to look at by the names that a rule spells out, not by
// those in a set.

@pgt_flip_range_here@
symbol x86_init, mapping, pagetable_reserve;
symbol pgt_buf_top, e820_table_top;
@@
\(x86_init.mapping.pagetable_reserve\|pgt_buf_top\|e820_table_top\)

@pgt_flip_range_impl depends on ever pgt_flip_range_here@
identifier f, start, end;
type T1, T2;
position p;
@@
f@p(T1 start, T2 end) { ... }

@script:python@
f << pgt_flip_range_impl.f;
end << pgt_flip_range_impl.end;
p << pgt_flip_range_impl.p;
@@
if f in pgt_flip_range_names or str(f).endswith("pagetable_reserve"):
    pgt_flip_range_end[p[0].file, str(f)] = str(end)
else:
    cocci.include_match(False)

@pgt_flip_range_local@
identifier pgt_flip_range_impl.f;
position pgt_flip_range_impl.p;
type T;
identifier x;
expression E;
position q;
@@
f@p(...) { <+... \(T x@q = E;\|x@q = E\) ...+> }

@script:python@
x << pgt_flip_range_local.x;
E << pgt_flip_range_local.E;
q << pgt_flip_range_local.q;
@@
key = (q[0].file, q[0].current_element, str(x))
first = (int(q[0].line), pgt_flip_range_bare(E))
if not re.match("(pgt_buf|e820_table)_", str(x)):
    pgt_flip_range_local[key] = min(first, pgt_flip_range_local.get(key, first))

@pgt_flip_range depends on ever pgt_flip_range_here@
identifier flip =~ "readwrite" || =~ "_rw$" || =~ "mkwrite" || =~ "write*able";
expression first, top, last;
position p;
@@
(
while (\(first <@p top\|first !=@p top\|first <=@p last\)) { <+... flip(...) ...+> }
|
for (...; \(first <@p top\|first !=@p top\|first <=@p last\); ...) { <+... flip(...) ...+> }
|
flip@p(first, top)
)

@script:python pgt_flip_range_text@
first << pgt_flip_range.first;
top << pgt_flip_range.top = "";
last << pgt_flip_range.last = "";
p << pgt_flip_range.p;
wrong;
@@
coccinelle.wrong = pgt_flip_range_wrong(p[0], first, top, last)
if not coccinelle.wrong:
    cocci.include_match(False)

@depends on context@
identifier f;
expression first, top;
position pgt_flip_range.p;
@@
(
* first <@p top
|
* first !=@p top
|
* first <=@p top
|
* f@p(...)
)

@script:python depends on report@
p << pgt_flip_range.p;
wrong << pgt_flip_range_text.wrong;
@@
coccilib.report.print_report(p[0], "pgt_flip_range: what is made writable %s (guarantee B)" % wrong)

@script:python depends on org@
p << pgt_flip_range.p;
wrong << pgt_flip_range_text.wrong;
@@
coccilib.org.print_todo(p[0], "pgt_flip_range: what is made writable %s (guarantee B)" % wrong)

@pgt_flip_range_skip depends on ever pgt_flip_range_here@
identifier flip =~ "readwrite" || =~ "_rw$" || =~ "mkwrite" || =~ "write*able";
identifier x;
expression E;
position p;
@@
while (<+... x ...+>) { ... \(x += E;\|x++;\|++x;\) ... flip@p(<+... x ...+>, ...); ... }

@script:python@
p << pgt_flip_range_skip.p;
@@
if (p[0].file, p[0].current_element) not in pgt_flip_range_end:
    cocci.include_match(False)

@depends on context@
identifier f;
position pgt_flip_range_skip.p;
@@
* f@p(...)

@script:python depends on report@
p << pgt_flip_range_skip.p;
@@
coccilib.report.print_report(p[0], "pgt_flip_range: the loop moves on before its first page is made writable (guarantee B)")

@script:python depends on org@
p << pgt_flip_range_skip.p;
@@
coccilib.org.print_todo(p[0], "pgt_flip_range: the loop moves on before its first page is made writable (guarantee B)")
