// SPDX-License-Identifier: GPL-2.0-only
/// The hook is called with the physical addresses in bytes of the first page table
/// and of what follows the last one: PFN_PHYS(pgt_buf_start) and
/// PFN_PHYS(pgt_buf_end). Frame numbers, the top of the buffer, the two in the
/// wrong order or a type of 32 bits on the way reserve other memory, and page
/// tables are handed out as free memory.
// Looked at is what names the limits, and a variable that was set from one; what a
// structure holds is left to a boot on the model.
// Confidence: Moderate
// Keywords: pagetable_reserve

virtual patch
#include "hook"

@ok disable drop_cast@
typedef u64, phys_addr_t;
type T1 = { u64, phys_addr_t, unsigned long long };
type T2 = { u64, phys_addr_t, unsigned long long };
expression E1, E2;
position p, q;
@@
x86_init.mapping.pagetable_reserve(
	\(PFN_PHYS(pgt_buf_start@p)\|(T1)pgt_buf_start@p << PAGE_SHIFT\|(T1)pgt_buf_start@p * PAGE_SIZE\|E1\),
	\(PFN_PHYS(pgt_buf_end@q)\|(T2)pgt_buf_end@q << PAGE_SHIFT\|(T2)pgt_buf_end@q * PAGE_SIZE\|E2\))

// Who closes the buffer first may say either, or start and a size that is known.

@ok_too exists@
identifier size;
expression E;
type T;
position p;
@@
(
pgt_buf_top = pgt_buf_end;
... when any
x86_init.mapping.pagetable_reserve(E, PFN_PHYS(pgt_buf_top@p));
|
\(T size = pgt_buf_end - pgt_buf_start;\|size = pgt_buf_end - pgt_buf_start;\)
... when != size = ...
x86_init.mapping.pagetable_reserve(E, PFN_PHYS(pgt_buf_start@p + size));
|
\(T size = PFN_PHYS(pgt_buf_end - pgt_buf_start);\|size = PFN_PHYS(pgt_buf_end - pgt_buf_start);\)
... when != size = ...
x86_init.mapping.pagetable_reserve(E, PFN_PHYS(pgt_buf_start@p) + size);
)

// What else names a limit, or a type that is too narrow.

@hook_args disable drop_cast@
identifier limit = { pgt_buf_start, pgt_buf_end, pgt_buf_top };
typedef u32;
idexpression { u32, unsigned int, int, unsigned long, long } narrow;
type T = { u32, unsigned int, int, unsigned long, long };
expression N;
position q != { ok.p, ok.q, ok_too.p };
position p;
@@
x86_init.mapping.pagetable_reserve@p(..., \(<+... limit@q ...+>\|narrow\|(T)N\), ...)

@depends on context@
position hook_args.p;
@@
* x86_init.mapping.pagetable_reserve@p(...)

@depends on patch@
position hook_args.p;
@@
  x86_init.mapping.pagetable_reserve@p(
-	...
+	PFN_PHYS(pgt_buf_start), PFN_PHYS(pgt_buf_end)
  )

// The hook itself takes no less than 64 bits.

@hook_args_type depends on !patch@
identifier native = native_pagetable_reserve, start, end;
type T = { u32, unsigned int, int, unsigned long, long };
position p;
@@
* native@p(T start, T end) { ... }

// A variable that holds a frame number, a distance to the top, or the end from
// before there was a table.

@frame_ok@
identifier x;
position p;
@@
x86_init.mapping.pagetable_reserve(..., PFN_PHYS(x@p), ...)

@hook_args_kept depends on !patch exists@
identifier x != { pgt_buf_start, pgt_buf_end, pgt_buf_top };
identifier limit = { pgt_buf_start, pgt_buf_end };
type T;
position q != frame_ok.p;
position p;
@@
(
  \(x = limit;\|T x = limit;\)
  ... when != x = ...
* x86_init.mapping.pagetable_reserve@p(..., <+... x@q ...+>, ...);
|
\(
  \(x = <+... pgt_buf_top ...+>;\|T x = <+... pgt_buf_top ...+>;\)
  ... when != x = ...
\|
  \(x = <+... pgt_buf_end ...+>;\|T x = <+... pgt_buf_end ...+>;\)
  ... when != x = ...
  kernel_physical_mapping_init(...)
  ... when != x = ...
\)
* x86_init.mapping.pagetable_reserve@p(..., <+... x ...+>, ...);
)

// A helper that takes the two the other way round.

@swaps forall@
identifier swap, a, b;
type T1, T2;
@@
swap(T1 a, T2 b) { <+... x86_init.mapping.pagetable_reserve(b, a) ...+> }

@hook_args_swapped depends on !patch@
identifier swaps.swap;
position p;
@@
* swap@p(<+... pgt_buf_start ...+>, ...)

#report hook_args.p hook_args_type.p hook_args_kept.p hook_args_swapped.p "not PFN_PHYS() of the start and of the end of the buffer, or not in 64 bits: other memory is reserved than the page tables"
