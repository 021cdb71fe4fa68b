// SPDX-License-Identifier: GPL-2.0-only
/// The buffer is closed when the hook returns: the implementation, or the
/// native one that it calls, lowers pgt_buf_top to pgt_buf_end. Linux 2.6.39 to
/// 3.8 leave the top where it was, so that a platform's mask stays armed over
/// what is free memory by then. Start and end keep their values, 32-bit code
/// compares against them later.
///
/// Guarantee: D
// Known false positives: the buffer closed by a function that is called for it.
// Confidence: High
// Options: --no-includes --include-headers
// Keywords: pagetable_reserve, native_pagetable_reserve

virtual report
virtual org
virtual context
virtual patch

@initialize:python@
@@
import re

pgt_buf_open_names = set()
pgt_buf_open_ends = {}
pgt_buf_open_family = "pgt_buf_"

@pgt_buf_open_set@
symbol x86_init, mapping, pagetable_reserve;
identifier f;
@@
x86_init.mapping.pagetable_reserve = f

@script:python@
f << pgt_buf_open_set.f;
@@
pgt_buf_open_names.add(str(f))

@pgt_buf_open_old@
symbol e820_table_top;
position p;
@@
e820_table_top@p

@script:python@
p << pgt_buf_open_old.p;
@@
pgt_buf_open_family = "e820_table_"

// spatch finds the files to look at by the names that a rule spells out, not by
// those in a set.

@pgt_buf_open_here@
symbol x86_init, mapping, pagetable_reserve, native_pagetable_reserve;
symbol pgt_buf_top, e820_table_top;
@@
\(x86_init.mapping.pagetable_reserve\|native_pagetable_reserve\|
  pgt_buf_top\|e820_table_top\)

@pgt_buf_open_impl depends on ever pgt_buf_open_here@
identifier f, start, end;
type T1, T2;
position p;
@@
f@p(T1 start, T2 end) { ... }

@script:python@
f << pgt_buf_open_impl.f;
end << pgt_buf_open_impl.end;
p << pgt_buf_open_impl.p;
@@
if f in pgt_buf_open_names or str(f).endswith("pagetable_reserve"):
    pgt_buf_open_ends[p[0].file, str(f)] = str(end)
else:
    cocci.include_match(False)

@pgt_buf_open exists@
identifier pgt_buf_open_impl.f, pgt_buf_open_impl.start, pgt_buf_open_impl.end;
identifier top = { pgt_buf_top, e820_table_top };
type pgt_buf_open_impl.T1, pgt_buf_open_impl.T2;
position pgt_buf_open_impl.p;
position q;
@@
f@p@q(T1 start, T2 end)
{
	... when != native_pagetable_reserve(...)
	    when != top = ...
}

@depends on context@
identifier f;
position pgt_buf_open.q;
@@
* f@q(...) { ... }

@script:python pgt_buf_open_limits@
q << pgt_buf_open.q;
top;
end;
@@
coccinelle.top = pgt_buf_open_family + "top"
coccinelle.end = pgt_buf_open_family + "end"

@depends on patch@
identifier f;
identifier pgt_buf_open_limits.top, pgt_buf_open_limits.end;
position pgt_buf_open.q;
@@
f@q(...)
{
	...
+	top = end;
}

@script:python depends on report@
f << pgt_buf_open_impl.f;
q << pgt_buf_open.q;
@@
coccilib.report.print_report(q[0], "pgt_buf_open: %s() leaves the buffer open, its top is not lowered to its end (guarantee D)" % f)

@script:python depends on org@
f << pgt_buf_open_impl.f;
q << pgt_buf_open.q;
@@
coccilib.org.print_todo(q[0], "pgt_buf_open: %s() leaves the buffer open, its top is not lowered to its end (guarantee D)" % f)

@pgt_buf_open_value depends on ever pgt_buf_open_here@
identifier top = { pgt_buf_top, e820_table_top };
expression E;
position p;
@@
top@p = E

@script:python@
E << pgt_buf_open_value.E;
p << pgt_buf_open_value.p;
@@
end = pgt_buf_open_ends.get((p[0].file, p[0].current_element))
good = ["%s>>PAGE_SHIFT" % end, "PFN_DOWN(%s)" % end, "PFN_UP(%s)" % end,
        "pgt_buf_end", "e820_table_end", "0"]
if not end or re.sub(r"\s|\(unsigned long\)", "", str(E)) in good:
    cocci.include_match(False)

@depends on context@
expression limit;
position pgt_buf_open_value.p;
@@
* limit@p = ...

@script:python depends on report@
E << pgt_buf_open_value.E;
p << pgt_buf_open_value.p;
@@
coccilib.report.print_report(p[0], "pgt_buf_open: %s() lowers the top of the buffer to %s, not to its end (guarantee D)" % (p[0].current_element, E))

@script:python depends on org@
E << pgt_buf_open_value.E;
p << pgt_buf_open_value.p;
@@
coccilib.org.print_todo(p[0], "pgt_buf_open: %s() lowers the top of the buffer to %s, not to its end (guarantee D)" % (p[0].current_element, E))

@pgt_buf_open_moved depends on ever pgt_buf_open_here@
identifier limit = { pgt_buf_start, pgt_buf_end, e820_table_start,
		     e820_table_end };
assignment operator aop;
expression E;
position p;
@@
(
limit@p aop E
|
limit@p++
)

@script:python@
p << pgt_buf_open_moved.p;
@@
if (p[0].file, p[0].current_element) not in pgt_buf_open_ends:
    cocci.include_match(False)

@depends on context@
expression limit;
position pgt_buf_open_moved.p;
@@
* limit@p

@script:python depends on report@
p << pgt_buf_open_moved.p;
@@
coccilib.report.print_report(p[0], "pgt_buf_open: %s() changes the start or the end of the buffer, which keep their values (guarantee D)" % p[0].current_element)

@script:python depends on org@
p << pgt_buf_open_moved.p;
@@
coccilib.org.print_todo(p[0], "pgt_buf_open: %s() changes the start or the end of the buffer, which keep their values (guarantee D)" % p[0].current_element)
