// SPDX-License-Identifier: GPL-2.0-only
/// x86_init is __initdata: only code that is __init too may use it, or a pointer or
/// a copy that was made of it. After boot its memory belongs to somebody else.
//
// A function of another section that runs only while the kernel starts is annotated
// __ref (__init_refok in older trees), and is left alone here.
// No MODE=patch: the function may want to be __init, or not to use the table.
// Known false positives: a function without annotation that the compiler places
// in the section of its only caller; inline functions are left alone.
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

@x86_init_noninit_file@
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

@x86_init_noninit_hypervisor@
symbol hypervisor_x86;
identifier v;
@@
struct hypervisor_x86 v = { ... };

@depends on context && (x86_init_noninit_file || x86_init_noninit_hypervisor)@
identifier T = { x86_init, x86_platform, x86_cpuinit, x86_apic_ops, x86_io_apic_ops, x86_msi };
identifier a, b, c;
position p : script:python() { x86_init_check.at("x86_init_noninit", p) };
@@
(
* T.a.b.c@p
|
* T.a.b@p
|
* T.a@p
)

@script:python depends on report && (x86_init_noninit_file || x86_init_noninit_hypervisor)@
@@
for r in x86_init_check.found("x86_init_noninit", cocci.files()):
    coccilib.report.print_report(r, "WARNING: " + r.text)

@script:python depends on org && (x86_init_noninit_file || x86_init_noninit_hypervisor)@
@@
for r in x86_init_check.found("x86_init_noninit", cocci.files()):
    coccilib.org.print_todo(r, "WARNING: " + r.text)
