// SPDX-License-Identifier: GPL-2.0-only
/// No hook of x86_init and its cousins is called that the table gives no default,
/// unless it is compared with NULL first, or set by all ways there; nor one whose
/// default stands under an #if that the call does not stand under.
//
// x86_init.mapping.pagetable_reserve is left to pgt_hook_null: a check before its
// call would leave page tables unreserved.
// Known false positives: a check that is kept in memory.
// Confidence: Moderate
// Copyright: (C) 2026 The pagetable-reserve authors.
// Requires: 1.1.0
// Options: --no-includes --include-headers
// Comments: x86_init_check.py, beside this file, reads the tree and judges.
// Keywords: x86_init, x86_platform, x86_cpuinit, x86_apic_ops, x86_io_apic_ops, x86_msi, hypervisor_x86

virtual patch
#include "x86_init"

@depends on context@
identifier x86_init_table.table, a, b, c;
position p : script:python() { x86_init_check.at("x86_init_no_default", p) };
@@
* \(table.a.b.c@p\|table.a.b@p\|table.a@p\)

@depends on patch@
identifier x86_init_table.table, a, b;
expression list args;
position p : script:python() { x86_init_check.at("x86_init_no_default", p) };
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

@script:python depends on x86_init_table || x86_init_hypervisor@
@@
say_all("x86_init_no_default")
