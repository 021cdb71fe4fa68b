// SPDX-License-Identifier: GPL-2.0-only
/// A platform whose set_pte maps the buffer read-only up to its top has spare
/// pages to make writable, and registers a pagetable_reserve that does.
///
/// Guarantee: B
// The mask is a function that names the top of the buffer and takes the write
// permission of an entry away, in a file with a set_pte operation.
// Known false positives: a hook that is registered in another directory.
// Confidence: Moderate
// Options: --no-includes --include-headers
// Keywords: pgt_buf_top, e820_table_top

virtual report
virtual org
virtual context
virtual patch

@initialize:python@
@@
import os

pgt_mask_no_hook_set = set()
pgt_mask_no_hook_ops = set()
pgt_mask_no_hook_wrprotect = set()

@pgt_mask_no_hook_top@
symbol pgt_buf_top, e820_table_top;
@@
\(pgt_buf_top\|e820_table_top\)

@pgt_mask_no_hook_set@
symbol x86_init, mapping, pagetable_reserve;
position p;
@@
x86_init.mapping.pagetable_reserve@p = ...

@script:python@
p << pgt_mask_no_hook_set.p;
@@
pgt_mask_no_hook_set.add(os.path.dirname(p[0].file))

@pgt_mask_no_hook_op depends on ever pgt_mask_no_hook_top@
identifier set_pte =~ "^set_pte";
identifier s, v, f;
position p;
@@
(
struct s v@p = { .set_pte = f, };
|
v.set_pte@p = f;
)

@script:python@
p << pgt_mask_no_hook_op.p;
@@
pgt_mask_no_hook_ops.add(p[0].file)

@pgt_mask_no_hook_wrprotect depends on ever pgt_mask_no_hook_top@
symbol pte_wrprotect, _PAGE_RW;
position p;
@@
\(pte_wrprotect@p\|_PAGE_RW@p\)

@script:python@
p << pgt_mask_no_hook_wrprotect.p;
@@
for q in p:
    pgt_mask_no_hook_wrprotect.add((q.file, q.current_element))

@pgt_mask_no_hook depends on ever pgt_mask_no_hook_top@
identifier top = { pgt_buf_top, e820_table_top };
position p;
@@
top@p

@script:python@
p << pgt_mask_no_hook.p;
@@
if p[0].file not in pgt_mask_no_hook_ops or \
   (p[0].file, p[0].current_element) not in pgt_mask_no_hook_wrprotect or \
   os.path.dirname(p[0].file) in pgt_mask_no_hook_set:
    cocci.include_match(False)

@depends on context@
identifier top;
position pgt_mask_no_hook.p;
@@
* top@p

@script:python depends on report@
p << pgt_mask_no_hook.p;
@@
coccilib.report.print_report(p[0], "pgt_mask_no_hook: %s() maps spare pages read-only, and no x86_init.mapping.pagetable_reserve is registered to make them writable (guarantee B)" % p[0].current_element)

@script:python depends on org@
p << pgt_mask_no_hook.p;
@@
coccilib.org.print_todo(p[0], "pgt_mask_no_hook: %s() maps spare pages read-only, and no x86_init.mapping.pagetable_reserve is registered to make them writable (guarantee B)" % p[0].current_element)
