// SPDX-License-Identifier: GPL-2.0-only
/// x86_init is __initdata: only code that is __init too may use it, or a pointer or
/// a copy that was made of it, and no file shows a datum in it (a parameter, debugfs,
/// sysctl). After boot its memory belongs to somebody else.
// A function of another section that runs only while the kernel starts is annotated
// __ref (__init_refok in older trees), and is left alone here, unless somebody may
// call it later, and it asks nothing first.
// No MODE=patch: the function may want to be __init, or not to use the table.
// Known false positives: a function without annotation that the compiler places
// in the section of its only caller. An inline function is where it is called.
// Confidence: High
// Keywords: x86_init, x86_platform, x86_cpuinit, x86_apic_ops, x86_io_apic_ops, x86_msi, hypervisor_x86

#include "x86_init_place"
