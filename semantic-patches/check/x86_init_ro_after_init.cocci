// SPDX-License-Identifier: GPL-2.0-only
/// A table that is __ro_after_init is not written to by what runs after boot, nor by
/// a file that shows a datum in it (a parameter, debugfs, sysctl): that faults.
//
// No MODE=patch: it has to be done in the boot, and where, nobody can know.
// Known false positives: a function that looks at system_state first.
// Confidence: Moderate
// Copyright: (C) 2026 The pagetable-reserve authors.
// Requires: 1.1.0
// Options: --no-includes --include-headers
// Comments: x86_init_check.py, beside this file, reads the tree and judges.
// Keywords: x86_init, x86_platform, x86_cpuinit, x86_apic_ops, x86_io_apic_ops, x86_msi, hypervisor_x86

#include "x86_init"

@depends on context@
identifier x86_init_table.table, a, b, c;
position p : script:python() { x86_init_check.at("x86_init_ro_after_init", p) };
@@
* \(table.a.b.c@p\|table.a.b@p\|table.a@p\)

@script:python depends on x86_init_table || x86_init_hypervisor@
@@
say_all("x86_init_ro_after_init")
