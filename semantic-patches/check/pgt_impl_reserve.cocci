// SPDX-License-Identifier: GPL-2.0-only
/// An implementation of x86_init.mapping.pagetable_reserve reserves exactly
/// what it is given, [start, end), on every path: by native_pagetable_reserve()
/// or in memblock. Less, and page tables are handed out as free memory; up to
/// the top of the buffer, and the spare pages are lost.
///
/// Guarantee: C
// Known false positives: the range reserved by a function of another name.
// Confidence: Moderate
// Options: --no-includes --include-headers
// Keywords: pagetable_reserve, native_pagetable_reserve

virtual report
virtual org
virtual context
virtual patch

@initialize:python@
@@
pgt_impl_reserve_names = set()

@pgt_impl_reserve_set@
symbol x86_init, mapping, pagetable_reserve;
identifier f;
@@
x86_init.mapping.pagetable_reserve = f

@script:python@
f << pgt_impl_reserve_set.f;
@@
pgt_impl_reserve_names.add(str(f))

// spatch finds the files to look at by the names that a rule spells out, not by
// those in a set.

@pgt_impl_reserve_here@
symbol x86_init, mapping, pagetable_reserve, native_pagetable_reserve;
symbol pgt_buf_top, e820_table_top;
@@
\(x86_init.mapping.pagetable_reserve\|native_pagetable_reserve\|
  pgt_buf_top\|e820_table_top\)

@pgt_impl_reserve_impl depends on ever pgt_impl_reserve_here@
identifier f, start, end;
type T1, T2;
position p;
@@
f@p(T1 start, T2 end) { ... }

@script:python@
f << pgt_impl_reserve_impl.f;
@@
if f not in pgt_impl_reserve_names and not str(f).endswith("pagetable_reserve"):
    cocci.include_match(False)

@pgt_impl_reserve exists@
identifier pgt_impl_reserve_impl.f;
identifier pgt_impl_reserve_impl.start, pgt_impl_reserve_impl.end;
type pgt_impl_reserve_impl.T1, pgt_impl_reserve_impl.T2;
position pgt_impl_reserve_impl.p;
position q;
@@
f@p@q(T1 start, T2 end)
{
	... when != native_pagetable_reserve(start, end)
	    when != memblock_x86_reserve_range(start, end, ...)
	    when != memblock_reserve(start, end - start)
	    when != reserve_early(start, end, ...)
	    when != if (<+... end ...+>) { <+... \(native_pagetable_reserve(start, end)\|memblock_x86_reserve_range(start, end, ...)\|memblock_reserve(start, end - start)\|reserve_early(start, end, ...)\) ...+> }
}

@depends on context@
identifier f;
position pgt_impl_reserve.q;
@@
* f@q(...) { ... }

@script:python depends on report@
f << pgt_impl_reserve_impl.f;
q << pgt_impl_reserve.q;
@@
coccilib.report.print_report(q[0], "pgt_impl_reserve: %s() does not reserve the [start, end) that it is given, or not on every path (guarantee C)" % f)

@script:python depends on org@
f << pgt_impl_reserve_impl.f;
q << pgt_impl_reserve.q;
@@
coccilib.org.print_todo(q[0], "pgt_impl_reserve: %s() does not reserve the [start, end) that it is given, or not on every path (guarantee C)" % f)

@pgt_impl_reserve_moved exists@
identifier pgt_impl_reserve_impl.f;
identifier pgt_impl_reserve_impl.start, pgt_impl_reserve_impl.end;
identifier reserve = { native_pagetable_reserve, memblock_x86_reserve_range,
		       memblock_reserve, reserve_early };
type pgt_impl_reserve_impl.T1, pgt_impl_reserve_impl.T2;
position pgt_impl_reserve_impl.p;
assignment operator aop;
expression E;
position q;
@@
f@p(T1 start, T2 end)
{
	... when any
(
	start aop E
|
	end aop E
|
	end++
|
	++end
)
	... when any
	reserve@q(start, ...)
	... when any
}

@depends on context@
identifier f;
position pgt_impl_reserve_moved.q;
@@
* f@q(...)

@script:python depends on report@
f << pgt_impl_reserve_impl.f;
q << pgt_impl_reserve_moved.q;
@@
coccilib.report.print_report(q[0], "pgt_impl_reserve: %s() reserves after start or end was moved (guarantee C)" % f)

@script:python depends on org@
f << pgt_impl_reserve_impl.f;
q << pgt_impl_reserve_moved.q;
@@
coccilib.org.print_todo(q[0], "pgt_impl_reserve: %s() reserves after start or end was moved (guarantee C)" % f)
