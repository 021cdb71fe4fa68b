// SPDX-License-Identifier: GPL-2.0-only
/// No hook of x86_init and its cousins, and no datum in them, is set after its last
/// use in the boot: that has no effect.
// The boot is followed across files; the report names both places, and the way to
// each. What hangs on a pointer in memory is not followed, and not reported.
// Confidence: High
// Keywords: x86_init, x86_platform, x86_cpuinit, x86_apic_ops, x86_io_apic_ops, x86_msi, hypervisor_x86

virtual patch
#include "x86_init_place"

// It has had no effect, so nothing is lost with it.

@depends on patch@
identifier x86_init_table.table, a, b, c;
expression E;
position p : script:python() { x86_init_check.at("x86_init_override_late", p, fix=True) };
@@
(
- table.a.b.c@p = E;
|
- table.a.b@p = E;
|
- table.a@p = E;
)
