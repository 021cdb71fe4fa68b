// SPDX-License-Identifier: GPL-2.0-only
/// The hook runs once for each buffer that was opened. The second time the spare
/// pages are free memory already and may be somebody's page tables, and they are
/// made writable again. Nor does anybody else run it: whoever opens the buffer has
/// done so.
// A function that opens the buffer or runs the hook is followed for one level.
// Confidence: High
// Keywords: pagetable_reserve

virtual patch
#include "callers"

@elsewhere depends on ever for_buffer && !patch@
identifier closer : script:python() { closes(closer) };
position p : script:python() { not in_mapping(p[0].current_element) };
@@
* \(x86_init.mapping.pagetable_reserve@p(...)\|closer@p(...)\)

#report elsewhere.p "%s() runs x86_init.mapping.pagetable_reserve, which has run by then for this buffer: its spare pages are in use"

@twice depends on !patch exists@
identifier opener : script:python() { opens(opener) };
identifier closer : script:python() { closes(closer) };
statement S;
position p;
@@
  \(x86_init.mapping.pagetable_reserve(...)\|closer(...)\)
  ... when != opener(...)
      when != if (...) { <+... opener(...) ...+> } else S
* \(x86_init.mapping.pagetable_reserve@p(...)\|closer@p(...)\)

@depends on patch@
@@
  x86_init.mapping.pagetable_reserve(...);
  ...
- x86_init.mapping.pagetable_reserve(...);

#report twice.p "x86_init.mapping.pagetable_reserve runs again for a buffer that it has closed: its spare pages are in use by now"
