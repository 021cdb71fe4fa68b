// SPDX-License-Identifier: GPL-2.0-only
/// An implementation of x86_init.mapping.pagetable_reserve reserves exactly what it
/// is given, [start, end), on every path: by native_pagetable_reserve(), by the hook
/// that was there before, or in memblock. Less, and page tables are handed out as
/// free memory; up to the top of the buffer, and the spare pages are lost.
// Whoever else is given just (start, end) is taken to reserve it; a boot on the
// model tells whether it does.
// Confidence: Moderate
// Keywords: pagetable_reserve, native_pagetable_reserve

#include "implementations"

@sized@
identifier f, start, end, size;
type T1, T2;
position p;
@@
f@p(T1 start, T2 end)
{
	...
	size = end - start
	... when != size = ...
	memblock_reserve(start, size);
	...
}

@impl_reserve exists@
identifier f : script:python() { implementation(f) };
identifier start, end, out;
identifier whole != memblock_reserve;
type T1, T2;
position p != sized.p;
@@
* f@p(T1 start, T2 end)
  {
	... when != whole(\(start\|PFN_PHYS(pgt_buf_start)\), \(end\|PFN_PHYS(pgt_buf_end)\), ...)
	    when != memblock_reserve(start, end - start)
	    when != if (\(start < end\|start != end\)) { <+... \(whole(start, end, ...)\|memblock_reserve(start, end - start)\) ...+> }
	    when != if (\(start == end\|start >= end\)) { ... \(return;\|goto out;\) }
  }

#report impl_reserve.p, impl_reserve.f "%s() does not reserve the [start, end) that it is given, or not on every path: memblock hands out page tables, or loses spare pages"

@impl_reserve_moved exists@
identifier f : script:python() { implementation(f) };
identifier start, end, whole;
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
*	whole@p(start, end, ...)
	... when any
  }

#report impl_reserve_moved.p, impl_reserve_moved.f "%s() reserves after start or end was moved: memblock hands out page tables, or loses spare pages"
