// SPDX-License-Identifier: GPL-2.0-only
/// Remove the polling workaround: no set_pte asks memblock any more whether
/// the tables have been reserved meanwhile.
///
/// Upstream's a38647837a41 (2.6.39-rc6) brought it, 92bdaef7b2c5 (2.6.39)
/// reverted it. Matches the trees that have mark_rw_past_pgt() in
/// arch/x86/xen/mmu.c: 2.6.39-rc6, -rc7, and who took them.
///
/// The #ifdef CONFIG_X86_64 around the function and its 32-bit stub is then
/// empty. Coccinelle sees no preprocessor line; ifdef-empty.awk removes it.
// Confidence: High
// Options: --no-includes

@ in_mask @
identifier mask = mask_rw_pte, pfn;
@@
  mask(...)
  {
	unsigned long pfn = pte_pfn(...);
+
- if (pfn)
-	mark_rw_past_pgt();
	...
  }

@ elsewhere @
@@
- mark_rw_past_pgt();

@ function @
identifier f = mark_rw_past_pgt;
attribute name __init;
@@
- static __init void f(void) { ... }

@ state @
typedef u64;
identifier state = { __last_pgt_set_rw, __pgt_buf_start, __pgt_buf_end, __pgt_buf_top };
@@
- static u64 state = 0;
