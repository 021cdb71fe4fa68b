// SPDX-License-Identifier: GPL-2.0-only
// The memory test ends behind the first piece.
// explore: a test that is not made breaks nothing

@@
@@
  early_memtest(...)
  {
  <+...
	machine_memtest(...);
+	return;
  ...+>
  }
