// SPDX-License-Identifier: GPL-2.0-only
/// No hook that is called without a check is set to NULL, nor lost because its
/// group, or the table, is cleared or assigned as a whole.
//
// x86_init.mapping.pagetable_reserve is left to pgt_hook_null. MODE=patch writes
// x86_init_noop where the hook is of that type; what else is to be done there, or
// in a group, nobody can know.
// Known false positives: a whole set from what another file has filled in.
// Confidence: Moderate
// Copyright: (C) 2026 The pagetable-reserve authors.
// Requires: 1.1.0
// Options: --no-includes --include-headers
// Comments: x86_init_check.py, beside this file, reads the tree and judges.
// Keywords: x86_init, x86_platform, x86_cpuinit, x86_apic_ops, x86_io_apic_ops, x86_msi, hypervisor_x86

virtual report
virtual org
virtual context
virtual patch

@initialize:python@
@@
import os, sys
sys.dont_write_bytecode = True
sys.path.insert(0, os.environ.get("X86_INIT_CHECK") or
                os.path.dirname(os.path.realpath(cocci.cocci_file)))
import x86_init_check

// A file that names a table: no other is parsed. What is to be said of it is
// known already.

@x86_init_null_file@
symbol x86_init, x86_platform, x86_cpuinit, x86_apic_ops, x86_io_apic_ops, x86_msi;
@@
(
x86_init
|
x86_platform
|
x86_cpuinit
|
x86_apic_ops
|
x86_io_apic_ops
|
x86_msi
)

@x86_init_null_hypervisor@
symbol hypervisor_x86;
identifier v;
@@
struct hypervisor_x86 v = { ... };

@depends on context && (x86_init_null_file || x86_init_null_hypervisor)@
identifier T = { x86_init, x86_platform, x86_cpuinit, x86_apic_ops, x86_io_apic_ops, x86_msi };
identifier a, b, c;
position p : script:python() { x86_init_check.at("x86_init_null", p) };
@@
(
* T.a.b.c@p
|
* T.a.b@p
|
* T.a@p
)

@depends on patch && (x86_init_null_file || x86_init_null_hypervisor)@
identifier T = { x86_init, x86_platform, x86_cpuinit, x86_apic_ops, x86_io_apic_ops, x86_msi };
identifier a, b;
position p : script:python() { x86_init_check.at("x86_init_null", p, fix=True) };
@@
(
  T.a.b@p =
- NULL
+ x86_init_noop
|
  T.a@p =
- NULL
+ x86_init_noop
)

@script:python depends on report && (x86_init_null_file || x86_init_null_hypervisor)@
@@
for r in x86_init_check.found("x86_init_null", cocci.files()):
    coccilib.report.print_report(r, "WARNING: " + r.text)

@script:python depends on org && (x86_init_null_file || x86_init_null_hypervisor)@
@@
for r in x86_init_check.found("x86_init_null", cocci.files()):
    coccilib.org.print_todo(r, "WARNING: " + r.text)
