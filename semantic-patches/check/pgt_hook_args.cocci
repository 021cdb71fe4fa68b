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
	\(PFN_PHYS(pgt_buf_start@p)\|(T1)pgt_buf_start@p << PAGE_SHIFT\|
	  (T1)pgt_buf_start@p * PAGE_SIZE\|E1\),
	\(PFN_PHYS(pgt_buf_end@q)\|(T2)pgt_buf_end@q << PAGE_SHIFT\|
	  (T2)pgt_buf_end@q * PAGE_SIZE\|E2\))

// Who closes the buffer first may say either, or start and a size that is known.

@ok_too exists@
identifier size;
expression E;
position p;
@@
\(pgt_buf_top = pgt_buf_end\|size = pgt_buf_end - pgt_buf_start\|
  size = PFN_PHYS(pgt_buf_end - pgt_buf_start)\)
... when any
x86_init.mapping.pagetable_reserve(E, \(PFN_PHYS(pgt_buf_top@p)\|
	PFN_PHYS(pgt_buf_start@p + size)\|PFN_PHYS(pgt_buf_start@p) + size\))

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

// A variable that holds a frame number, or what the end was before the mapping.

@hook_args_frame depends on !patch exists@
identifier x;
position p;
@@
  \(x = pgt_buf_start\|x = pgt_buf_end\)
  ... when != x = ...
* x86_init.mapping.pagetable_reserve@p(..., x, ...)

@hook_args_early depends on !patch exists@
identifier x, limit = { pgt_buf_end, pgt_buf_top };
position p;
@@
  \(x = limit\|x = PFN_PHYS(limit)\)
  ... when != x = ...
  kernel_physical_mapping_init(...)
  ... when != x = ...
* x86_init.mapping.pagetable_reserve@p(..., <+... x ...+>, ...)

#report hook_args.p hook_args_type.p hook_args_frame.p hook_args_early.p "not PFN_PHYS() of the start and of the end of the buffer, or not in 64 bits: other memory is reserved than the page tables"
