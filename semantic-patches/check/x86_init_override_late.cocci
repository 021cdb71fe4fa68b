// SPDX-License-Identifier: GPL-2.0-only
/// No hook of x86_init and its cousins, and no datum in them, is set after its last
/// use in the boot: that has no effect.
//
// The boot is followed across files; the report names both places, and the way to
// each. What hangs on a pointer in memory is not followed, and not reported.
// Known false positives: none known.
// Confidence: High
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

@x86_init_override_late_file@
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

@x86_init_override_late_hypervisor@
symbol hypervisor_x86;
identifier v;
@@
struct hypervisor_x86 v = { ... };

@depends on context && (x86_init_override_late_file || x86_init_override_late_hypervisor)@
identifier T = { x86_init, x86_platform, x86_cpuinit, x86_apic_ops, x86_io_apic_ops, x86_msi };
identifier a, b, c;
position p : script:python() { x86_init_check.at("x86_init_override_late", p) };
@@
(
* T.a.b.c@p
|
* T.a.b@p
|
* T.a@p
)

// It has had no effect, so nothing is lost with it.

@depends on patch && (x86_init_override_late_file || x86_init_override_late_hypervisor)@
identifier T = { x86_init, x86_platform, x86_cpuinit, x86_apic_ops, x86_io_apic_ops, x86_msi };
identifier a, b, c;
expression E;
position p : script:python() { x86_init_check.at("x86_init_override_late", p) };
@@
(
- T.a.b.c@p = E;
|
- T.a.b@p = E;
|
- T.a@p = E;
)

@script:python depends on report && (x86_init_override_late_file || x86_init_override_late_hypervisor)@
@@
for r in x86_init_check.found("x86_init_override_late", cocci.files()):
    coccilib.report.print_report(r, "WARNING: " + r.text)

@script:python depends on org && (x86_init_override_late_file || x86_init_override_late_hypervisor)@
@@
for r in x86_init_check.found("x86_init_override_late", cocci.files()):
    coccilib.org.print_todo(r, "WARNING: " + r.text)
