// SPDX-License-Identifier: GPL-2.0-only
/// No hook that is called without a check is set to NULL, nor lost because its
/// group, or the table, is cleared or assigned as a whole.
// MODE=patch writes x86_init_noop where the hook is of that type; what else is to be
// done there, or in a group, nobody can know.
// Known false positives: a whole set from what another file has filled in.
// Confidence: Moderate
// Keywords: x86_init, x86_platform, x86_cpuinit, x86_apic_ops, x86_io_apic_ops, x86_msi, hypervisor_x86

virtual patch
#include "x86_init_place"

@depends on patch@
identifier x86_init_table.table, a, b;
position p : script:python() { x86_init_check.at("x86_init_null", p, fix=True) };
@@
(
  table.a.b@p =
- NULL
+ x86_init_noop
|
  table.a@p =
- NULL
+ x86_init_noop
)
