// SPDX-License-Identifier: GPL-2.0-only
// A hook of paging has no default.

@@
identifier I;
@@
  struct x86_init_ops I = {
	...,
	.paging = {
		...,
-		.pagetable_setup_done	= x86_init_noop,
	},
  };
