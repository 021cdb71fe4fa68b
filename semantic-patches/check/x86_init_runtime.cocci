// SPDX-License-Identifier: GPL-2.0-only
/// What hangs on a hook that is called after boot (CPU hotplug, NMI, #VC, kexec,
/// suspend) is neither __init nor __initdata: its memory belongs to somebody else by
/// then. Neither the compiler nor modpost sees it.
//
// No MODE=patch: whether the function stays or another one is hung there is for
// somebody to decide; and Coccinelle 1.1 cannot take an attribute away.
// Known false positives: a hook whose user is not __init and yet runs only in
// the boot, for another reason than its callers.
// Confidence: High
// Copyright: (C) 2026 The pagetable-reserve authors.
// Requires: 1.1.0
// Options: --no-includes --include-headers
// Comments: x86_init_check.py, beside this file, reads the tree and judges.
// Keywords: x86_init, x86_platform, x86_cpuinit, x86_apic_ops, x86_io_apic_ops, x86_msi, hypervisor_x86

virtual report
virtual org
virtual context

@initialize:python@
@@
import os, sys
sys.dont_write_bytecode = True
sys.path.insert(0, os.environ.get("X86_INIT_CHECK") or
                os.path.dirname(os.path.realpath(cocci.cocci_file)))
import x86_init_check

// A file that names a table: no other is parsed. What is to be said of it is
// known already.

@x86_init_runtime_file@
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

@x86_init_runtime_hypervisor@
symbol hypervisor_x86;
identifier v;
@@
struct hypervisor_x86 v = { ... };

@depends on context && (x86_init_runtime_file || x86_init_runtime_hypervisor)@
identifier T = { x86_init, x86_platform, x86_cpuinit, x86_apic_ops, x86_io_apic_ops, x86_msi };
identifier a, b, c;
position p : script:python() { x86_init_check.at("x86_init_runtime", p) };
@@
(
* T.a.b.c@p
|
* T.a.b@p
|
* T.a@p
)

@script:python depends on report && (x86_init_runtime_file || x86_init_runtime_hypervisor)@
@@
for r in x86_init_check.found("x86_init_runtime", cocci.files()):
    coccilib.report.print_report(r, "WARNING: " + r.text)

@script:python depends on org && (x86_init_runtime_file || x86_init_runtime_hypervisor)@
@@
for r in x86_init_check.found("x86_init_runtime", cocci.files()):
    coccilib.org.print_todo(r, "WARNING: " + r.text)
