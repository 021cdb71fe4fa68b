// SPDX-License-Identifier: GPL-2.0-only
/// A platform whose set_pte keeps page tables read-only has to cover the buffer
/// up to its top. A page beyond the end may be mapped now and become a page
/// table later, and Xen refuses a table that is mapped writable.
///
/// Guarantee: A
// Trees that call the buffer e820_table_* (to 2.6.38) have it below the memory
// that is being mapped, where the end is enough.
// Known false positives: a tree of that kind with the later names.
// Confidence: Moderate
// Options: --no-includes --include-headers
// Keywords: pgt_buf_end

virtual report
virtual org
virtual context
virtual patch

@initialize:python@
@@
pgt_mask_short_wrprotect = set()
pgt_mask_short_top = set()

@pgt_mask_short_end@
symbol pgt_buf_end;
@@
pgt_buf_end

@pgt_mask_short_wrprotect depends on ever pgt_mask_short_end@
symbol pte_wrprotect, _PAGE_RW;
position p;
@@
\(pte_wrprotect@p\|_PAGE_RW@p\)

@script:python@
p << pgt_mask_short_wrprotect.p;
@@
for q in p:
    pgt_mask_short_wrprotect.add((q.file, q.current_element))

@pgt_mask_short_top@
symbol pgt_buf_top;
position p;
@@
pgt_buf_top@p

@script:python@
p << pgt_mask_short_top.p;
@@
for q in p:
    pgt_mask_short_top.add((q.file, q.current_element))

@pgt_mask_short@
symbol pgt_buf_end;
identifier pfn;
position p;
@@
(
pfn < pgt_buf_end@p
|
pfn <= pgt_buf_end@p
)

@script:python@
p << pgt_mask_short.p;
@@
key = (p[0].file, p[0].current_element)
if key not in pgt_mask_short_wrprotect or key in pgt_mask_short_top:
    cocci.include_match(False)

@depends on context@
symbol pgt_buf_end;
position pgt_mask_short.p;
@@
* pgt_buf_end@p

@depends on patch@
symbol pgt_buf_end;
identifier pfn;
position pgt_mask_short.p;
@@
(
- pfn < pgt_buf_end@p
+ pfn < pgt_buf_top
|
- pfn <= pgt_buf_end@p
+ pfn < pgt_buf_top
)

@script:python depends on report@
p << pgt_mask_short.p;
@@
coccilib.report.print_report(p[0], "pgt_mask_short: %s() lets pages between the end and the top of the buffer be mapped writable, which become page tables (guarantee A)" % p[0].current_element)

@script:python depends on org@
p << pgt_mask_short.p;
@@
coccilib.org.print_todo(p[0], "pgt_mask_short: %s() lets pages between the end and the top of the buffer be mapped writable, which become page tables (guarantee A)" % p[0].current_element)
