// SPDX-License-Identifier: GPL-2.0-only
/// The native default of the hook stands in the table from the start: no
/// caller needs to ask whether there is one.
///
/// Upstream's 279b706bf800 (2.6.39). For arch/x86/kernel/x86_init.c of the
/// trees without the hook.
///
/// Coccinelle puts no tabs into what it adds; white-space.sed does.
// Confidence: High
// Options: --no-includes

@@
identifier table;
@@
  struct x86_init_ops table = {
+	.mapping = {
+		.pagetable_reserve = native_pagetable_reserve,
+	},
	.paging = { ... },
  };
