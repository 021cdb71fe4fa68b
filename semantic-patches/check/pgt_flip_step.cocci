// SPDX-License-Identifier: GPL-2.0-only
/// The loop that makes the spare pages writable goes page by page: an address by
/// PAGE_SIZE, a frame by one, compared with a limit in the same unit and passed
/// to __va() as an address. A page that it jumps over stays read-only and kills
/// whoever is handed it.
///
// An implementation is what is registered, or is named *pagetable_reserve. A
// do-while loop is not looked at, since Coccinelle 1.1.1 cannot match it.
// Known false positives: none known.
// Confidence: Moderate
// Options: --no-includes --include-headers
// Keywords: pgt_buf_top, e820_table_top

virtual report
virtual org
virtual context

@initialize:python depends on report@
@@
say = coccilib.report.print_report

@initialize:python depends on org@
@@
say = coccilib.org.print_todo

@initialize:python@
@@
pgt_hooks = set()

def pgt_in_hook(p):
    f = p[0].current_element
    return f in pgt_hooks or f.endswith("pagetable_reserve")

@pgt_flip_step_set@
symbol x86_init, mapping, pagetable_reserve;
identifier f;
@@
x86_init.mapping.pagetable_reserve = f

@script:python@
f << pgt_flip_step_set.f;
@@
pgt_hooks.add(f)

@pgt_flip_step_loop@
identifier flip =~ "readwrite" || =~ "_rw$" || =~ "mkwrite" || =~ "write*able";
position l : script:python() { pgt_in_hook(l) };
@@
(
while@l (...) { <+... flip(...) ...+> }
|
for@l (...; ...; ...) { <+... flip(...) ...+> }
)

// An address is taken for a frame, or a frame for an address.

@pgt_flip_step_address@
identifier x;
position pgt_flip_step_loop.l;
@@
(
while@l (...) { <+... \(x += PAGE_SIZE\|x = x + PAGE_SIZE\) ...+> }
|
for@l (...; ...; ...) { <+... x += PAGE_SIZE ...+> }
|
for@l (...; ...; \(x += PAGE_SIZE\|x = x + PAGE_SIZE\)) { ... }
)

@pgt_flip_step_frame@
identifier x;
position pgt_flip_step_loop.l;
@@
(
while@l (...) { <+... \(x++\|++x\|x += 1\) ...+> }
|
for@l (...; ...; \(x++\|++x\|x += 1\)) { ... }
)

@pgt_flip_step_a depends on report || org || context@
identifier pgt_flip_step_address.x;
identifier top = { pgt_buf_top, e820_table_top };
position p : script:python() { pgt_in_hook(p) };
@@
(
* x@p < top
|
* x@p != top
|
* PFN_PHYS(x@p)
|
* x@p << PAGE_SHIFT
)

@pgt_flip_step_f depends on report || org || context@
identifier pgt_flip_step_frame.x;
identifier top = { pgt_buf_top, e820_table_top };
type T;
position p : script:python() { pgt_in_hook(p) };
@@
(
* x@p < \(PFN_PHYS(top)\|(T)top << PAGE_SHIFT\)
|
* x@p != \(PFN_PHYS(top)\|(T)top << PAGE_SHIFT\)
|
* __va(x@p)
)

@pgt_flip_step_begin depends on report || org || context@
identifier pgt_flip_step_frame.x, f, start, end;
identifier top = { pgt_buf_top, e820_table_top };
type T1, T2, T;
position p : script:python() { pgt_in_hook(p) };
@@
f(T1 start, T2 end)
{
	...
* 	\(T x@p = end;\|x@p = end;\)
	<+... x < top ...+>
}

// The steps are too large, or come too early.

@pgt_flip_step_size depends on report || org || context@
position pgt_flip_step_loop.l, p;
identifier x, flip =~ "readwrite" || =~ "_rw$" || =~ "mkwrite" || =~ "write*able";
expression N != { PAGE_SIZE, 1 };
@@
(
while@l (...)
{
<+...
(
* x@p += N
|
* flip(<+... ++x@p ...+>, ...)
)
...+>
}
|
* while@l (--x@p) { ... }
|
* while@l (--x@p > 0) { ... }
|
* for@l (...; ...; x@p += N) { ... }
|
for@l (...; ...; ...)
{
<+...
* flip(<+... ++x@p ...+>, ...)
...+>
}
)

@pgt_flip_step_first depends on report || org || context@
position pgt_flip_step_loop.l, p;
identifier x, flip =~ "readwrite" || =~ "_rw$" || =~ "mkwrite" || =~ "write*able";
@@
while@l (...)
{
	...
* 	\(x@p += PAGE_SIZE;\|x@p += 1;\|x@p++;\|++x@p;\)
	... when any
	flip(<+... x ...+>, ...);
	...
}

// The same page every time.

@pgt_flip_step_moves_a@
identifier pgt_flip_step_address.x, flip =~ "readwrite" || =~ "_rw$" || =~ "mkwrite" || =~ "write*able";
position p;
@@
flip@p(<+... x ...+>, ...)

@pgt_flip_step_moves_f@
identifier pgt_flip_step_frame.x, flip =~ "readwrite" || =~ "_rw$" || =~ "mkwrite" || =~ "write*able";
position p;
@@
flip@p(<+... x ...+>, ...)

@pgt_flip_step_same depends on (pgt_flip_step_address || pgt_flip_step_frame) && (report || org || context)@
identifier flip =~ "readwrite" || =~ "_rw$" || =~ "mkwrite" || =~ "write*able";
position pgt_flip_step_loop.l;
position p != { pgt_flip_step_moves_a.p, pgt_flip_step_moves_f.p };
@@
(
while@l (...)
{
<+...
* flip@p(...)
...+>
}
|
for@l (...; ...; ...)
{
<+...
* flip@p(...)
...+>
}
)

@script:python depends on report || org@
p << pgt_flip_step_a.p;
@@
say(p[0], "pgt_flip_step: an address is taken for a frame; a spare page stays read-only")

@script:python depends on report || org@
p << pgt_flip_step_f.p;
@@
say(p[0], "pgt_flip_step: a frame is taken for an address; a spare page stays read-only")

@script:python depends on report || org@
p << pgt_flip_step_begin.p;
@@
say(p[0], "pgt_flip_step: an address is taken for a frame; a spare page stays read-only")

@script:python depends on report || org@
p << pgt_flip_step_size.p;
@@
say(p[0], "pgt_flip_step: the loop steps over pages; a spare page stays read-only")

@script:python depends on report || org@
p << pgt_flip_step_first.p;
@@
say(p[0], "pgt_flip_step: the loop steps over its first page; a spare page stays read-only")

@script:python depends on report || org@
p << pgt_flip_step_same.p;
@@
say(p[0], "pgt_flip_step: the loop makes one page writable again and again; a spare page stays read-only")
