// SPDX-License-Identifier: GPL-2.0-only
/// What a platform hangs on a hook has the hook's exact type, also behind a cast.
// Guarantee: C, for x86_init.mapping.pagetable_reserve
// No MODE=patch: the body of the function has to be written anew.
// Known false positives: none known; a typedef is taken for whatever it may be.
// Confidence: Moderate
// Keywords: x86_init, x86_platform, x86_cpuinit, x86_apic_ops, x86_io_apic_ops, x86_msi, hypervisor_x86

#include "x86_init_function"
