// SPDX-License-Identifier: GPL-2.0-only
/// What a platform hangs on a hook has the hook's exact type, also behind a cast.
//
// Guarantee: C, for x86_init.mapping.pagetable_reserve
// No MODE=patch: the body of the function has to be written anew.
// Known false positives: none known; a typedef is taken for whatever it may be.
// Confidence: Moderate
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

@x86_init_override_type_file@
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

@x86_init_override_type_hypervisor@
symbol hypervisor_x86;
identifier v;
@@
struct hypervisor_x86 v = { ... };

@depends on context && (x86_init_override_type_file || x86_init_override_type_hypervisor)@
identifier f;
position p : script:python() { x86_init_check.at("x86_init_override_type", p) };
@@
* f@p(...) { ... }

@script:python depends on report && (x86_init_override_type_file || x86_init_override_type_hypervisor)@
@@
for r in x86_init_check.found("x86_init_override_type", cocci.files()):
    coccilib.report.print_report(r, "WARNING: " + r.text)

@script:python depends on org && (x86_init_override_type_file || x86_init_override_type_hypervisor)@
@@
for r in x86_init_check.found("x86_init_override_type", cocci.files()):
    coccilib.org.print_todo(r, "WARNING: " + r.text)
