// SPDX-License-Identifier: GPL-2.0-only
/// Whoever opens the buffer of early page tables with find_early_table_space()
/// runs the hook before it returns, on every path. Otherwise the used pages are
/// not reserved, so that memblock hands out page tables, and under Xen the spare
/// ones stay read-only.
///
// Not decided: a function that calls a helper that runs the hook, or takes the hook
// from its table (sparse tells whether it does so on every path), and a condition on
// a variable. Left to others: after_bootmem (pgt_after_bootmem), the buffer itself
// (pgt_empty_skipped), a reservation by the function (pgt_direct_reserve).
// Coccinelle 1.3.0 does not see what <+... ...+> stands for below another condition
// or loop: hence the other ways to write it.
// Known false positives: a condition that says !after_bootmem in another way.
// Confidence: Moderate
// Options: --no-includes --include-headers
// Keywords: find_early_table_space

#include "report"

@initialize:python@
@@
elsewhere = set()
helpers = set()

def leave_to_others(p):
    elsewhere.update((q.file, q.current_element) for q in p)

@opened@
@@
find_early_table_space(...)

@otherwise depends on ever opened@
symbol x86_init;
identifier v;
identifier reserve = { reserve_early, memblock_x86_reserve_range, memblock_reserve,
		       native_pagetable_reserve };
position p;
@@
(
reserve@p(...)
|
 &x86_init.mapping@p
|
v = x86_init.mapping.pagetable_reserve@p
)

@script:python@
p << otherwise.p;
@@
leave_to_others(p)

@kept depends on ever opened@
symbol x86_init;
identifier v;
type T;
position p;
@@
T v@p = \(x86_init.mapping.pagetable_reserve\|&x86_init.mapping\);

@script:python@
p << kept.p;
@@
leave_to_others(p)

@runs_hook depends on ever opened@
symbol x86_init;
position p;
@@
x86_init.mapping.pagetable_reserve@p(...)

@script:python@
p << runs_hook.p;
@@
helpers.update(q.current_element for q in p)

@by_helper@
identifier helper : script:python() { helper in helpers };
position p;
@@
helper@p(...);

@script:python@
p << by_helper.p;
@@
leave_to_others(p)

@hook_missing exists@
symbol x86_init, after_bootmem;
identifier f, out;
identifier limit = { pgt_buf_start, pgt_buf_end, pgt_buf_top };
local idexpression asked;
position p : script:python() { (p[0].file, p[0].current_element) not in elsewhere };
statement S;
@@
  f(...)
  {
	... when any
*	find_early_table_space@p(...);
	... when any
	    when != x86_init.mapping.pagetable_reserve(...)
	    when != if (likely(after_bootmem == 0)) { <+... x86_init.mapping.pagetable_reserve(...) ...+> } else S
	    when != if (after_bootmem == 0) { ... x86_init.mapping.pagetable_reserve(...) ... } else S
	    when != if (after_bootmem == 0) if (...) { <+... x86_init.mapping.pagetable_reserve(...) ...+> } else S
	    when != if (after_bootmem == 0) for (...; ...; ...) { <+... x86_init.mapping.pagetable_reserve(...) ...+> } else S
	    when != if (likely(after_bootmem)) { <+... x86_init.mapping.pagetable_reserve(...) ...+> } else S
	    when != if (likely(after_bootmem)) S else { <+... x86_init.mapping.pagetable_reserve(...) ...+> }
	    when != if (\(asked\|asked && after_bootmem == 0\)) { <+... x86_init.mapping.pagetable_reserve(...) ...+> } else S
	    when != if (<+... limit ...+>) { <+... x86_init.mapping.pagetable_reserve(...) ...+> } else S
	    when != if (<+... limit ...+>) { ... \(return ...;\|goto out;\) }
	    when != if (likely(after_bootmem)) { ... \(return ...;\|goto out;\) }
	    when != if (likely(after_bootmem == 0)) { ... \(return ...;\|goto out;\) }
  }

@script:python@
p << hook_missing.p;
@@
say(p[0], "pgt_hook_missing: a path leaves %s() with this buffer open, without x86_init.mapping.pagetable_reserve: its tables are not reserved" % p[0].current_element)
