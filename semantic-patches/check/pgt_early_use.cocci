// SPDX-License-Identifier: GPL-2.0-only
/// Between the opening of the buffer and the hook nothing touches free memory:
/// the pages of the buffer are free as yet, and under Xen read-only, so that
/// whoever is handed one dies of a page fault.
// A helper is followed for one level.
// Known false positives: memory that cannot come from the buffer, taken by the
// functions named below.
// Confidence: Moderate
// Keywords: find_early_table_space, pagetable_reserve

virtual patch
#include "callers"

@initialize:python@
@@
import re

touch_name = re.compile("early_memtest$|early_node_mem$|_*memblock_alloc|"
                        "_*memblock_phys_alloc|_*alloc_bootmem|_*free_bootmem")

def touches(f):
    return bool(f in touching or touch_name.match(f))

@by_helper depends on ever for_buffer forall@
identifier h != find_early_table_space, touch : script:python() { touches(touch) };
@@
h(...) { <+... touch(...) ...+> }

#names touching by_helper.h

@behind depends on ever for_buffer exists@
identifier f;
position p;
@@
x86_init.mapping.pagetable_reserve(...)
... when != find_early_table_space(...)
f@p(...)

@early_use depends on !patch exists@
identifier touch : script:python() { touches(touch) };
identifier opener : script:python() { opens(opener) };
statement S;
position use != behind.p;
position for_buffer.p;
@@
* touch@use(...)
  ... when != opener(...)
      when != if (...) { <+... opener(...) ...+> } else S
  x86_init.mapping.pagetable_reserve@p(...)

#report early_use.use "free memory is taken before x86_init.mapping.pagetable_reserve: the spare pages are free, and read-only under Xen"

// What memblock has found, or the buffer itself, is written to.

@early_use_found depends on !patch exists@
identifier find =~ "^memblock_.*find", write = { memset, memcpy, clear_page };
identifier free;
type T;
position use != behind.p;
position for_buffer.p;
@@
(
  \(free = find(...);\|T free = find(...);\)
  ... when != x86_init.mapping.pagetable_reserve(...)
* write@use(<+... free ...+>, ...);
|
* for@use (free = pgt_buf_end; ...; ...) { <+... write(<+... free ...+>, ...) ...+> }
|
* write@use(<+... pgt_buf_end ...+>, ...);
)
  ... when != find_early_table_space(...)
  x86_init.mapping.pagetable_reserve@p(...)

#report early_use_found.use "free memory is written to before x86_init.mapping.pagetable_reserve: the spare pages are free, and read-only under Xen"

@depends on patch@
expression list args;
expression E;
statement S;
@@
- if (E) early_memtest(args);
  ... when != x86_init.mapping.pagetable_reserve(...)
  if (...) x86_init.mapping.pagetable_reserve(...); else S
+ if (E)
+	early_memtest(args);
