// SPDX-License-Identifier: GPL-2.0-only
/// A table that is __ro_after_init is not written to by what runs after boot, nor by
/// a file that shows a datum in it (a parameter, debugfs, sysctl): that faults.
// No MODE=patch: it has to be done in the boot, and where, nobody can know.
// Known false positives: a function that looks at system_state first.
// Confidence: Moderate
// Keywords: x86_init, x86_platform, x86_cpuinit, x86_apic_ops, x86_io_apic_ops, x86_msi, hypervisor_x86

#include "x86_init_place"
