// SPDX-License-Identifier: GPL-2.0-only
/// No operation on page tables (pv_mmu_ops), nor anything that it calls, looks
/// for the moment when the buffer was reserved: it neither asks memblock nor
/// reads the limits of the buffer to make earlier mappings writable again.
/// Between the reservation and the next such call free memory is read-only, and
/// nothing makes one come in time. x86_init.mapping.pagetable_reserve is that
/// moment.
// Calls are followed in the files that name the buffer.
// Confidence: High
// Keywords: pgt_buf_start, pgt_buf_end, pgt_buf_top

#include "callers"

@operation@
identifier op, v, f;
@@
(
struct pv_mmu_ops v = { .op = f, };
|
pv_mmu_ops.op = f;
)

#names operations operation.f

@reads depends on ever operation@
identifier limit = { pgt_buf_start, pgt_buf_end, pgt_buf_top };
position p;
@@
limit@p

#functions readers reads.p

@polling_undo depends on ever operation@
identifier undo =~ "readwrite" || =~ "_rw$" || =~ "mkwrite" || =~ "write*able";
position p : script:python() { p[0].current_element in readers and reached(p[0].current_element, operations) };
@@
* undo@p(...)

#report polling_undo.p, polling_undo.undo "%s() from an operation on page tables that reads the limits of the buffer: until then free memory is read-only"

@polling_ask depends on ever operation@
identifier ask =~ "^memblock_" || =~ "^find_e820_area" || =~ "^early_res";
position p : script:python() { reached(p[0].current_element, operations) };
@@
* ask@p(...)

#report polling_ask.p, polling_ask.ask "%s() from an operation on page tables, to find out whether the tables are reserved: until then free memory is read-only"
