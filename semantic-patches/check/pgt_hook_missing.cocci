// SPDX-License-Identifier: GPL-2.0-only
/// Whoever opens the buffer of early page tables with find_early_table_space()
/// runs the hook before it returns, on every path. Otherwise the used pages are
/// not reserved, so that memblock hands out page tables, and under Xen the spare
/// ones stay read-only.
// Not decided: a function that calls a helper that runs the hook, or takes the hook
// from its table (sparse tells whether it does so on every path), a condition on a
// variable, and a switch. Left to others: after_bootmem (pgt_after_bootmem), the
// buffer itself (pgt_empty_skipped), a reservation by the function
// (pgt_direct_reserve).
// Coccinelle 1.3.0 does not see what <+... ...+> stands for below another condition
// or loop: hence the other ways to write it.
// Known false positives: a condition that says !after_bootmem in another way.
// Confidence: Moderate
// Keywords: find_early_table_space, pagetable_reserve

#include "asks"
#include "callers"

@initialize:python@
@@
# A helper runs the hook, or this one opens the buffer for who does.
def left_to_others(p):
    f = p.current_element
    return ((p.file, f) in elsewhere or calls.get(f, set()) & runners or
            "kernel_physical_mapping_init" not in calls.get(f, ()) and
            any(f in calls[g] and (calls[g] | {g}) & runners for g in calls))

@opened@
@@
find_early_table_space(...)

@otherwise depends on ever opened@
identifier reserve = { reserve_early, memblock_x86_reserve_range, memblock_reserve,
		       native_pagetable_reserve };
position c != runner.p;
position p;
@@
\(reserve@p(...)\|&x86_init.mapping@p\|x86_init.mapping.pagetable_reserve@p@c\)

@in_switch depends on ever opened@
position p;
@@
switch (after_bootmem) { case 0: ... x86_init.mapping.pagetable_reserve@p(...); ... }

#definitions elsewhere otherwise.p in_switch.p

@hook_missing exists@
identifier f, out, told : script:python() { told in told_by };
identifier limit = { pgt_buf_start, pgt_buf_end, pgt_buf_top };
local idexpression asked;
expression E;
position p : script:python() { not left_to_others(p[0]) };
statement S;
@@
  f(...)
  {
	... when any
*	find_early_table_space@p(...);
	... when any
	    when != x86_init.mapping.pagetable_reserve(...)
	    when != if (\(likely(after_bootmem == 0)\|likely(after_bootmem != 0)\|after_bootmem == 0 || E\|E || after_bootmem == 0\)) { <+... x86_init.mapping.pagetable_reserve(...) ...+> } else S
	    when != if (\(asked\|asked && after_bootmem == 0\|<+... \(limit\|told(...)\) ...+>\)) { <+... x86_init.mapping.pagetable_reserve(...) ...+> } else S
	    when != if (likely(after_bootmem)) S else { <+... x86_init.mapping.pagetable_reserve(...) ...+> }
	    when != if (after_bootmem == 0) { ... x86_init.mapping.pagetable_reserve(...) ... } else S
	    when != if (after_bootmem == 0) if (...) { <+... x86_init.mapping.pagetable_reserve(...) ...+> } else S
	    when != if (after_bootmem == 0) for (...; ...; ...) { <+... x86_init.mapping.pagetable_reserve(...) ...+> } else S
	    when != if (\(likely(after_bootmem)\|likely(after_bootmem == 0)\|<+... \(limit\|told(...)\) ...+>\)) { ... \(return ...;\|goto out;\) }
  }

#report hook_missing.p "a path leaves %s() with this buffer open, without x86_init.mapping.pagetable_reserve: its tables are not reserved"

// For each range a buffer, for all of them one hook; and a hook for the first only.

@hook_missing_loop@
position p : script:python() { not left_to_others(p[0]) };
@@
(
  for (...; ...; ...) { <+... x86_init.mapping.pagetable_reserve(...) ...+> }
|
  for (...; ...; ...)
  {
  <+...
* find_early_table_space@p(...)
  ...+>
  }
)

#report hook_missing_loop.p "the buffer is opened again before x86_init.mapping.pagetable_reserve: the tables of the former are not reserved"

@hook_missing_once exists@
identifier done;
type T;
statement S;
position p;
@@
  static T done;
  ... when any
* if@p (<+... done ...+>) { <+... x86_init.mapping.pagetable_reserve(...) ...+> } else S

#report hook_missing_once.p "x86_init.mapping.pagetable_reserve for the first buffer only: the tables of the next are not reserved"
