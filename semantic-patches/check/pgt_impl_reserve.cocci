// SPDX-License-Identifier: GPL-2.0-only
/// An implementation of x86_init.mapping.pagetable_reserve reserves exactly what it
/// is given, [start, end), on every path: by native_pagetable_reserve(), by the hook
/// that was there before, or in memblock. Less, and page tables are handed out as
/// free memory; up to the top of the buffer, and the spare pages are lost.
///
// An implementation is what is registered, or is named *pagetable_reserve.
// Known false positives: the range reserved by a function of another name.
// Confidence: Moderate
// Options: --no-includes --include-headers
// Keywords: pagetable_reserve, native_pagetable_reserve

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

def pgt_hook(name):
    return name in pgt_hooks or name.endswith("pagetable_reserve")

def pgt_in_hook(p):
    return pgt_hook(p[0].current_element)

@pgt_impl_reserve_set@
symbol x86_init, mapping, pagetable_reserve;
identifier f;
@@
x86_init.mapping.pagetable_reserve = f

@script:python@
f << pgt_impl_reserve_set.f;
@@
pgt_hooks.add(f)


@pgt_impl_reserve_here@
symbol pgt_buf_top, e820_table_top, native_pagetable_reserve;
@@
\(native_pagetable_reserve\|pgt_buf_top\|e820_table_top\)

@pgt_impl_reserve_kept@
symbol x86_init, mapping, pagetable_reserve;
identifier kept;
@@
kept = x86_init.mapping.pagetable_reserve

@pgt_impl_reserve_chained@
identifier pgt_impl_reserve_kept.kept, f, start, end;
type T1, T2;
position p;
@@
f@p(T1 start, T2 end) { ... kept(start, end); ... }

@pgt_impl_reserve_sized@
identifier f, start, end, size;
type T1, T2, T;
position p;
@@
f@p(T1 start, T2 end)
{
	...
	\(T size = end - start;\|size = end - start;\)
	... when != size = ...
	memblock_reserve(start, size);
	...
}

@pgt_impl_reserve depends on ever pgt_impl_reserve_here && (report || org || context) exists@
identifier f : script:python() { pgt_hook(f) };
identifier start, end;
type T1, T2;
position p != { pgt_impl_reserve_chained.p, pgt_impl_reserve_sized.p };
@@
* f@p(T1 start, T2 end)
  {
	... when != native_pagetable_reserve(start, end)
	    when != memblock_x86_reserve_range(start, end, ...)
	    when != memblock_reserve(start, end - start)
	    when != reserve_early(start, end, ...)
	    when != if (<+... end ...+>) { <+... \(native_pagetable_reserve(start, end)\|memblock_x86_reserve_range(start, end, ...)\|memblock_reserve(start, end - start)\|reserve_early(start, end, ...)\) ...+> }
  }

@pgt_impl_reserve_moved depends on ever pgt_impl_reserve_here && (report || org || context) exists@
identifier f : script:python() { pgt_hook(f) };
identifier start, end;
identifier reserve = { native_pagetable_reserve, memblock_x86_reserve_range,
		       memblock_reserve, reserve_early };
type T1, T2;
assignment operator op;
expression E;
position p;
@@
  f(T1 start, T2 end)
  {
	... when any
	\(start op E\|end op E\|end++\|++end\)
	... when any
*	reserve@p(start, ...)
	... when any
  }

@script:python depends on report || org@
p << pgt_impl_reserve.p;
f << pgt_impl_reserve.f;
@@
say(p[0], "pgt_impl_reserve: %s() does not reserve the [start, end) that it is given, or not on every path: memblock hands out page tables, or loses spare pages" % f)

@script:python depends on report || org@
p << pgt_impl_reserve_moved.p;
f << pgt_impl_reserve_moved.f;
@@
say(p[0], "pgt_impl_reserve: %s() reserves after start or end was moved: memblock hands out page tables, or loses spare pages" % f)
