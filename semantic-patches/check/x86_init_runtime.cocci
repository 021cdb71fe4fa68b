// SPDX-License-Identifier: GPL-2.0-only
/// What hangs on a hook that is called after boot (CPU hotplug, NMI, #VC, kexec,
/// suspend) is neither __init nor __initdata: its memory belongs to somebody else by
/// then. Neither the compiler nor modpost sees it.
// No MODE=patch: whether the function stays or another one is hung there is for
// somebody to decide; and Coccinelle 1.1 cannot take an attribute away.
// Known false positives: a hook whose user is not __init and yet runs only in
// the boot, for another reason than its callers.
// Confidence: High
// Keywords: x86_init, x86_platform, x86_cpuinit, x86_apic_ops, x86_io_apic_ops, x86_msi, hypervisor_x86

#include "x86_init_place"
