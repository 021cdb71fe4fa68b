// SPDX-License-Identifier: GPL-2.0-only
// fault: x86_init_override_type
//
// Another of Xen's hooks returns something.

@@
identifier hook = xen_pagetable_setup_start;
@@
- void
+ int
  hook(...) {
+ 	return 0;
  }
