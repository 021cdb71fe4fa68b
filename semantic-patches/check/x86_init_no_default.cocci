// SPDX-License-Identifier: GPL-2.0-only
/// No hook of x86_init and its cousins is called that the table gives no default,
/// unless it is compared with NULL first, or set by all ways there; nor one whose
/// default stands under an #if that the call does not stand under.
// A check before the call of pagetable_reserve would leave page tables unreserved:
// it needs the default, and gets no fix.
// Known false positives: a check that is kept in memory.
// Confidence: Moderate
// Keywords: x86_init, x86_platform, x86_cpuinit, x86_apic_ops, x86_io_apic_ops, x86_msi, hypervisor_x86

virtual patch
#include "x86_init_place"

@depends on patch@
identifier x86_init_table.table, a, b;
expression list args;
position p : script:python() { x86_init_check.at("x86_init_no_default", p, fix=True) };
@@
(
- table.a.b@p(args);
+ if (table.a.b)
+	table.a.b(args);
|
- table.a@p(args);
+ if (table.a)
+	table.a(args);
)
