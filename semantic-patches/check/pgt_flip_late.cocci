// SPDX-License-Identifier: GPL-2.0-only
/// An implementation of x86_init.mapping.pagetable_reserve makes the spare pages
/// writable before any of them is freed, and before the buffer is closed: after
/// that the range up to pgt_buf_top is empty, unless the top was kept, and what
/// stays read-only kills whoever is handed it.
///
// An implementation is what is registered, or is named *pagetable_reserve.
// Known false positives: memory freed that is not of the buffer.
// Confidence: Moderate
// Options: --no-includes --include-headers
// Keywords: pgt_buf_top, e820_table_top, native_pagetable_reserve

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
pgt_hooks = set()

def pgt_hook(name):
    return name in pgt_hooks or name.endswith("pagetable_reserve")

def pgt_in_hook(p):
    return pgt_hook(p[0].current_element)

@pgt_flip_late_set@
symbol x86_init, mapping, pagetable_reserve;
identifier f;
@@
x86_init.mapping.pagetable_reserve = f

@script:python@
f << pgt_flip_late_set.f;
@@
pgt_hooks.add(f)


@pgt_flip_late_here@
symbol pgt_buf_top, e820_table_top, native_pagetable_reserve;
@@
\(pgt_buf_top\|e820_table_top\|native_pagetable_reserve\)

@pgt_flip_late_closes@
symbol pgt_buf_top, e820_table_top;
identifier closes;
expression E;
@@
closes(...) { <+... \(pgt_buf_top = E\|e820_table_top = E\) ...+> }

@pgt_flip_late depends on ever pgt_flip_late_here && (report || org || context) exists@
identifier pgt_flip_late_closes.closes;
identifier top = { pgt_buf_top, e820_table_top };
identifier flip =~ "readwrite" || =~ "_rw$" || =~ "mkwrite" || =~ "write*able";
identifier f : script:python() { pgt_hook(f) };
identifier kept;
type T;
position p;
@@
  f(...)
  {
	... when any
	    when != kept = <+... top ...+>
	    when != T kept = <+... top ...+>;
(
*	closes@p(...)
|
*	top =@p ...
)
	... when any
	flip(...)
	... when any
  }

@pgt_flip_late_freed depends on ever pgt_flip_late_here && (report || org || context) exists@
identifier free =~ "^memblock_free$" || =~ "^memblock_phys_free$" ||
	=~ "^memblock_x86_free_range$" || =~ "^free_early" || =~ "^free_bootmem";
identifier flip =~ "readwrite" || =~ "_rw$" || =~ "mkwrite" || =~ "write*able";
position p : script:python() { pgt_in_hook(p) };
@@
* free@p(...)
  ... when any
  flip(...)

@script:python depends on report || org@
p << pgt_flip_late.p;
@@
say(p[0], "pgt_flip_late: %s() closes the buffer before its spare pages are made writable: they stay read-only" % p[0].current_element)

@script:python depends on report || org@
free << pgt_flip_late_freed.free;
p << pgt_flip_late_freed.p;
@@
say(p[0], "pgt_flip_late: %s() before the spare pages are made writable: whoever is handed one dies" % free)
