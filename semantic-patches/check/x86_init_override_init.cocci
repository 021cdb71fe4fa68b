// SPDX-License-Identifier: GPL-2.0-only
/// What a platform hangs on a hook of x86_init runs only while the kernel starts: it
/// is __init, also where .init of a struct hypervisor_x86 names it.
// Asked only of a function that is used for nothing else.
// Confidence: High
// Keywords: x86_init, x86_platform, x86_cpuinit, x86_apic_ops, x86_io_apic_ops, x86_msi, hypervisor_x86

virtual patch
#include "x86_init_function"

// No fix where the function has to leave another section for it.

@depends on patch && (x86_init_table || x86_init_hypervisor)@
attribute name __init;
identifier f;
type T;
position p : script:python() { x86_init_check.at("x86_init_override_init", p, fix=True) };
@@
T
+ __init
f@p(...) { ... }
