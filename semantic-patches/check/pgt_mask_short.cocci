// SPDX-License-Identifier: GPL-2.0-only
/// A platform whose set_pte keeps page tables read-only covers all of the
/// buffer, from pgt_buf_start up to pgt_buf_top. A page that it leaves out may
/// be mapped writable now and become a page table later: Xen refuses it, and the
/// boot dies of "Bad type".
///
// The mask is what compares a page with the limits, in a file that takes the
// write permission of entries away; where it stands in another file, a boot
// tells. Trees that call the buffer e820_table_* (to 2.6.38) have it below the
// memory that is being mapped, where the end is enough.
// Known false positives: a tree of that kind with the later names.
// Confidence: Moderate
// Options: --no-includes --include-headers
// Keywords: pgt_buf_end, pgt_buf_top

virtual report
virtual org
virtual context
virtual patch

@initialize:python depends on report@
@@
say = coccilib.report.print_report

@initialize:python depends on org@
@@
say = coccilib.org.print_todo

@initialize:python@
@@
pgt_mask_files = set()
pgt_mask_functions = set()

def pgt_mask(p):
    return p[0].file in pgt_mask_files and \
           not p[0].current_element.endswith("pagetable_reserve")

def pgt_mask_itself(p):
    return (p[0].file, p[0].current_element) in pgt_mask_functions

@pgt_mask_short_here@
symbol pgt_buf_end, pgt_buf_top;
@@
\(pgt_buf_end\|pgt_buf_top\)

@pgt_mask_short_wrprotect depends on ever pgt_mask_short_here@
symbol pte_wrprotect, _PAGE_RW;
position p;
@@
\(pte_wrprotect@p\|_PAGE_RW@p\)

@script:python@
p << pgt_mask_short_wrprotect.p;
@@
for q in p:
    pgt_mask_files.add(q.file)
    pgt_mask_functions.add((q.file, q.current_element))

// The limits themselves are compared when it is asked whether there is anything.

@pgt_mask_short_ok@
symbol pgt_buf_top, pgt_buf_start;
identifier a = { pgt_buf_start, pgt_buf_end, pgt_buf_top };
identifier b = { pgt_buf_start, pgt_buf_end, pgt_buf_top };
expression E;
position p;
@@
(
E <=@p pgt_buf_top - 1
|
E <@p pgt_buf_top - pgt_buf_start
|
a <@p b
|
a >@p b
|
a <=@p b
|
a >=@p b
)

@pgt_mask_short depends on report || org || context@
symbol pgt_buf_start, pgt_buf_end, pgt_buf_top;
expression E, N;
position p != pgt_mask_short_ok.p;
position q : script:python() { pgt_mask(q) };
@@
(
* E <@p@q <+... pgt_buf_end ...+>
|
* E <=@p@q <+... pgt_buf_end ...+>
|
* E >=@p@q <+... pgt_buf_end ...+>
|
* E <@p@q <+... pgt_buf_top - N ...+>
|
* E <=@p@q <+... pgt_buf_top ...+>
|
* E >@p@q pgt_buf_start
)

// A limit that is the top, but for what is said otherwise.

@pgt_mask_short_top exists@
symbol pgt_buf_top, pgt_buf_end;
identifier limit;
type T;
position p;
@@
\(T limit = pgt_buf_top;\|limit = pgt_buf_top;\)
... when any
limit@p = pgt_buf_end;

@pgt_mask_short_local depends on report || org || context@
symbol pgt_buf_end;
identifier limit;
type T;
position p != pgt_mask_short_top.p;
position q : script:python() { pgt_mask_itself(q) };
@@
(
* T limit@p@q = pgt_buf_end;
|
* limit@p@q = pgt_buf_end;
)

@depends on patch@
symbol pgt_buf_end, pgt_buf_top;
expression E;
position q : script:python() { pgt_mask(q) };
@@
(
  E <@q
- pgt_buf_end
+ pgt_buf_top
|
- E <=@q pgt_buf_end
+ E < pgt_buf_top
|
  E >=@q
- pgt_buf_end
+ pgt_buf_top
)

@script:python depends on report || org@
q << pgt_mask_short.q;
@@
say(q[0], "pgt_mask_short: %s() does not cover the buffer up to its top: a page of it that is mapped writable becomes a page table, which Xen refuses" % q[0].current_element)

@script:python depends on report || org@
q << pgt_mask_short_local.q;
@@
say(q[0], "pgt_mask_short: %s() does not cover the buffer up to its top: a page of it that is mapped writable becomes a page table, which Xen refuses" % q[0].current_element)
