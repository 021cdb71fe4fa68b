// SPDX-License-Identifier: GPL-2.0-only
// The memory test ends behind the first piece.

@@
@@
  early_memtest(...)
  {
  <+...
	machine_memtest(...);
+	return;
  ...+>
  }
