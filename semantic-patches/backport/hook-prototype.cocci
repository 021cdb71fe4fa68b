// SPDX-License-Identifier: GPL-2.0-only
/// Declare the native default of the hook where upstream has it, in front of
/// the other natives of x86_init's paging.
///
/// Upstream's 279b706bf800 (2.6.39). For
/// arch/x86/include/asm/pgtable_types.h of the trees without the hook.
///
/// Coccinelle adds nothing after a prototype that it does not rewrite.
// Confidence: High
// Options: --no-includes

@@
typedef pte_t, u64;
@@
- void set_pte_vaddr(unsigned long vaddr, pte_t pte);
+ void set_pte_vaddr(unsigned long vaddr, pte_t pte);
+
+ extern void native_pagetable_reserve(u64 start, u64 end);
