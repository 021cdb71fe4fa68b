// SPDX-License-Identifier: GPL-2.0-only
/// The hook runs when all ranges are mapped and the TLB is flushed, not before.
/// What is mapped after it needs tables from a buffer that is closed, and what was
/// mapped read-only before it is made writable behind the TLB's back.
// A function that flushes or runs the hook is followed for one level; the mapping
// itself does not flush for its last range (on 32-bit).
// Confidence: High
// Keywords: pagetable_reserve

virtual patch
#include "callers"

@initialize:python@
@@
def flushes(f):
    return f != "kernel_physical_mapping_init" and bool(
        {"__flush_tlb_all", "__flush_tlb_global", "flush_tlb_all"} &
        ({f} | calls.get(f, set())))

@hook_early depends on !patch exists@
identifier opener : script:python() { opens(opener) };
identifier closer : script:python() { closer in runners };
identifier map = { kernel_physical_mapping_init, early_ioremap_page_table_range_init };
identifier flush : script:python() { flushes(flush) };
statement S;
position p;
@@
(
* \(x86_init.mapping.pagetable_reserve@p(...);\|closer@p(...);\)
  ... when != opener(...)
      when != if (...) { <+... opener(...) ...+> } else S
  map(...)
|
  kernel_physical_mapping_init(...)
  ... when != flush(...)
      when != find_early_table_space(...)
* x86_init.mapping.pagetable_reserve@p(...);
)

#report hook_early.p "x86_init.mapping.pagetable_reserve before all is mapped and the TLB is flushed: there are no tables for the rest, or a spare page stays read-only in the TLB"

@depends on patch@
identifier flush = { __flush_tlb_all, __flush_tlb_global, flush_tlb_all };
expression list args;
expression E;
@@
- if (E) x86_init.mapping.pagetable_reserve(args);
  ... when != x86_init.mapping.pagetable_reserve(...)
      when != find_early_table_space(...)
  flush(...);
+ if (E)
+	x86_init.mapping.pagetable_reserve(args);
