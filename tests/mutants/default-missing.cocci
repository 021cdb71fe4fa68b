// SPDX-License-Identifier: GPL-2.0-only
// The hook has no default.
// explore: bare metal only: Xen has its own hook

@@
identifier I;
@@
  struct x86_init_ops I = {
	.mapping = {
-		.pagetable_reserve	= native_pagetable_reserve,
	},
	...
  };
