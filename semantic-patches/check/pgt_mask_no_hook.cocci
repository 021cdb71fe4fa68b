// SPDX-License-Identifier: GPL-2.0-only
/// A platform whose set_pte maps the buffer read-only up to its top has spare
/// pages to make writable, and registers a pagetable_reserve of its own that
/// does, always. What stays read-only kills whoever is handed it.
///
// The mask is a function that names the top of the buffer and takes the write
// permission of an entry away, in a file with a set_pte operation. Whether a
// function that registers the hook is called is asked of its own file.
// Known false positives: a hook that is registered in another directory.
// Confidence: Moderate
// Options: --no-includes --include-headers
// Keywords: pgt_buf_top, e820_table_top

virtual report
virtual org
virtual context

@initialize:python depends on report@
@@
say = coccilib.report.print_report

@initialize:python depends on org@
@@
say = coccilib.org.print_todo

@initialize:python@
@@
import os

pgt_no_hook_set = set()
pgt_no_hook_dead = set()
pgt_no_hook_ops = set()
pgt_no_hook_wrprotect = set()

def pgt_no_hook(p):
    return p[0].file in pgt_no_hook_ops and \
           (p[0].file, p[0].current_element) in pgt_no_hook_wrprotect and \
           os.path.dirname(p[0].file) not in pgt_no_hook_set

@pgt_mask_no_hook_top@
symbol pgt_buf_top, e820_table_top;
@@
\(pgt_buf_top\|e820_table_top\)

@pgt_mask_no_hook_dead depends on ever pgt_mask_no_hook_top@
symbol x86_init, mapping, pagetable_reserve;
identifier f;
type T;
expression E;
@@
static T f(...) { <+... x86_init.mapping.pagetable_reserve = E ...+> }

@script:python@
f << pgt_mask_no_hook_dead.f;
@@
pgt_no_hook_dead.add(str(f))

@pgt_mask_no_hook_named@
identifier pgt_mask_no_hook_dead.f;
position p;
@@
f@p

@script:python@
f << pgt_mask_no_hook_dead.f;
p << pgt_mask_no_hook_named.p;
@@
pgt_no_hook_dead.discard(str(f))

@pgt_mask_no_hook_set@
symbol x86_init, mapping, pagetable_reserve, native_pagetable_reserve;
position p, q;
@@
(
x86_init.mapping.pagetable_reserve =@p native_pagetable_reserve
|
x86_init.mapping.pagetable_reserve =@q ...
|
x86_init.mapping =@q ...
)

@script:python@
q << pgt_mask_no_hook_set.q;
@@
if q[0].current_element not in pgt_no_hook_dead:
    pgt_no_hook_set.add(os.path.dirname(q[0].file))

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
pgt_no_hook_ops.add(p[0].file)

@pgt_mask_no_hook_wrprotect depends on ever pgt_mask_no_hook_top@
symbol pte_wrprotect, _PAGE_RW;
position p;
@@
\(pte_wrprotect@p\|_PAGE_RW@p\)

@script:python@
p << pgt_mask_no_hook_wrprotect.p;
@@
pgt_no_hook_wrprotect.update((q.file, q.current_element) for q in p)

@pgt_mask_no_hook depends on ever pgt_mask_no_hook_top && (report || org || context)@
identifier top = { pgt_buf_top, e820_table_top };
position p : script:python() { pgt_no_hook(p) };
@@
* top@p

@pgt_mask_no_hook_always forall@
symbol x86_init, mapping, pagetable_reserve;
identifier f;
@@
f(...)
{
	... when any
	x86_init.mapping.pagetable_reserve = ...;
	... when any
}

@pgt_mask_no_hook_if depends on ever pgt_mask_no_hook_wrprotect && !pgt_mask_no_hook_always && (report || org || context)@
symbol x86_init, mapping, pagetable_reserve;
position p;
@@
  if (...)
  {
  <+...
* x86_init.mapping.pagetable_reserve =@p ...
  ...+>
  }

@script:python depends on report || org@
p << pgt_mask_no_hook.p;
@@
say(p[0], "pgt_mask_no_hook: %s() maps spare pages read-only, and no x86_init.mapping.pagetable_reserve is registered to make them writable" % p[0].current_element)

@script:python depends on report || org@
p << pgt_mask_no_hook_if.p;
@@
say(p[0], "pgt_mask_no_hook: registered on a condition only, while spare pages are mapped read-only always")
