// SPDX-License-Identifier: GPL-2.0-only
/// The hook runs once for each buffer that was opened. The second time the spare
/// pages are free memory already and may be somebody's page tables, and they are
/// made writable again.
///
// A call in a helper is left to sparse and to a boot on the model.
// Known false positives: the buffer opened again between the two by another
// function than find_early_table_space().
// Confidence: High
// Options: --no-includes --include-headers
// Keywords: pagetable_reserve

virtual patch
#include "report"

@twice depends on !patch exists@
symbol x86_init;
position p;
@@
  x86_init.mapping.pagetable_reserve(...)
  ... when != find_early_table_space(...)
* x86_init.mapping.pagetable_reserve@p(...)

@depends on patch@
symbol x86_init;
@@
  x86_init.mapping.pagetable_reserve(...);
  ...
- x86_init.mapping.pagetable_reserve(...);

@script:python@
p << twice.p;
@@
say(p[0], "pgt_hook_twice: x86_init.mapping.pagetable_reserve runs again for a buffer that it has closed: its spare pages are in use by now")
