// SPDX-License-Identifier: GPL-2.0-only
/// The limits of the buffer, and what is kept of them in __initdata, are read by
/// __init code only: they are gone after boot.
// Known false positives: a function without annotation that the compiler places in
// the section of its only caller; inline functions and macros are left alone.
// Confidence: Moderate
// Keywords: pgt_buf_start, pgt_buf_end, pgt_buf_top, native_pagetable_reserve

#include "hook"

// Coccinelle 1.3.0 takes a pointer that is returned for a part of the name.

@init@
attribute name __init, __init_refok, __ref, __meminit, __cpuinit, __devinit, __head;
attribute name __always_inline, __init_or_module;
identifier f;
type T;
position p;
@@
\(T __init f@p(...) { ... }\|T __init *f@p(...) { ... }\|
  T __ref f@p(...) { ... }\|T __ref *f@p(...) { ... }\|
  T __init_refok f@p(...) { ... }\|T __head f@p(...) { ... }\|
  T __init_or_module f@p(...) { ... }\|
  T __meminit f@p(...) { ... }\|T __meminit *f@p(...) { ... }\|
  T __cpuinit f@p(...) { ... }\|T __devinit f@p(...) { ... }\|
  T __always_inline f@p(...) { ... }\|T __always_inline *f@p(...) { ... }\|
  inline T f@p(...) { ... }\)

#definitions goes init.p

@initialize:python@
@@
# Coccinelle calls a macro that.
def stays(p):
    f = p[0].current_element
    return (p[0].file, f) not in goes and f != "something_else"

@in_initdata@
attribute name __initdata;
identifier x;
type T;
@@
T x __initdata;

@keeps_limit@
identifier in_initdata.x, limit = { pgt_buf_start, pgt_buf_end, pgt_buf_top };
@@
x = <+... limit ...+>

@reads_limit@
identifier limit = { pgt_buf_start, pgt_buf_end, pgt_buf_top };
position p : script:python() { stays(p) };
@@
* limit@p

@reads_kept depends on keeps_limit@
identifier in_initdata.x;
position p : script:python() { stays(p) };
@@
* x@p

#report reads_limit.p, reads_limit.limit "%s is read by what is not __init: it is gone after boot"

#report reads_kept.p, in_initdata.x "%s is read by what is not __init: it is gone after boot"
