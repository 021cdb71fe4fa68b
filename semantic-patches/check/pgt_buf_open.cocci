// SPDX-License-Identifier: GPL-2.0-only
/// The buffer is closed when the hook returns: the implementation, or the native
/// one that it calls, lowers pgt_buf_top to pgt_buf_end. Linux 2.6.39 to 3.8 leave
/// the top where it was: a platform's mask stays armed over what is free memory by
/// then, and a late alloc_low_page() takes a page that is not reserved instead of
/// a panic. Start and end keep their values, 32-bit code compares against them
/// later.
///
// An implementation is what is registered, or is named *pagetable_reserve.
// A function that lowers the top, or a hook kept from before, is followed for one
// level.
// Known false positives: none known.
// Confidence: High
// Options: --no-includes --include-headers
// Keywords: pagetable_reserve, native_pagetable_reserve

virtual report
virtual org
virtual context
virtual patch

@initialize:python depends on report@
@@
say = coccilib.report.print_report

@initialize:python depends on org@
@@
say = coccilib.org.print_todo

@initialize:python@
@@
pgt_hooks = set()

def pgt_hook(name):
    return name in pgt_hooks or name.endswith("pagetable_reserve")

def pgt_in_hook(p):
    return pgt_hook(p[0].current_element)

@pgt_buf_open_set@
symbol x86_init, mapping, pagetable_reserve;
identifier f;
@@
x86_init.mapping.pagetable_reserve = f

@script:python@
f << pgt_buf_open_set.f;
@@
pgt_hooks.add(f)


@pgt_buf_open_here@
symbol pgt_buf_top, e820_table_top, native_pagetable_reserve;
@@
\(native_pagetable_reserve\|pgt_buf_top\|e820_table_top\)

@pgt_buf_open_closes depends on ever pgt_buf_open_here@
identifier helper, top = { pgt_buf_top, e820_table_top };
expression E;
@@
helper(...) { <+... top = E ...+> }

@pgt_buf_open_helped@
identifier pgt_buf_open_closes.helper, f;
position p;
@@
f@p(...) { <+... helper(...) ...+> }

@pgt_buf_open_kept@
symbol x86_init, mapping, pagetable_reserve;
identifier kept;
@@
kept = x86_init.mapping.pagetable_reserve

@pgt_buf_open_chained@
identifier pgt_buf_open_kept.kept, f;
position p;
@@
f@p(...) { <+... kept(...) ...+> }

@pgt_buf_open depends on ever pgt_buf_open_here && (report || org || context) exists@
identifier f : script:python() { pgt_hook(f) };
identifier start, end, top = { pgt_buf_top, e820_table_top };
type T1, T2;
position p != { pgt_buf_open_helped.p, pgt_buf_open_chained.p };
@@
* f@p(T1 start, T2 end)
  {
	... when != native_pagetable_reserve(...)
	    when != top = ...
  }

// What is lowered has to be the top, and to the end.

@pgt_buf_open_value depends on ever pgt_buf_open_here && (report || org || context)@
identifier start = { pgt_buf_start, e820_table_start };
identifier end = { pgt_buf_end, e820_table_end };
identifier top = { pgt_buf_top, e820_table_top };
assignment operator op;
expression N;
position p : script:python() { pgt_in_hook(p) };
@@
(
* top =@p <+... \(start\|top\|end + N\|end - N\) ...+>
|
* \(start\|end\) op@p N
|
* end@p++
|
* ++end@p
)

@pgt_buf_open_native depends on patch exists@
identifier native = native_pagetable_reserve;
identifier top = { pgt_buf_top, e820_table_top };
position p;
@@
native@p(...)
{
	... when != top = ...
}

@initialize:python@
@@
pgt_family = "pgt_buf_"

@pgt_buf_open_old depends on patch@
symbol e820_table_top;
position p;
@@
e820_table_top@p

@script:python@
p << pgt_buf_open_old.p;
@@
pgt_family = "e820_table_"

@script:python pgt_buf_open_limits@
p << pgt_buf_open_native.p;
top;
end;
@@
coccinelle.top = pgt_family + "top"
coccinelle.end = pgt_family + "end"

@depends on patch@
identifier native = native_pagetable_reserve;
identifier pgt_buf_open_limits.top, pgt_buf_open_limits.end;
position pgt_buf_open_native.p;
@@
native@p(...)
{
	...
+	top = end;
}

@script:python depends on report || org@
p << pgt_buf_open.p;
f << pgt_buf_open.f;
@@
say(p[0], "pgt_buf_open: %s() leaves the buffer open: what is free memory is still treated as part of it" % f)

@script:python depends on report || org@
p << pgt_buf_open_value.p;
@@
say(p[0], "pgt_buf_open: %s() closes the buffer by lowering its top to its end, and changes nothing else of it" % p[0].current_element)
