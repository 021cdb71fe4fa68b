// SPDX-License-Identifier: GPL-2.0-only
// A request that Xen refuses among others goes unnoticed.
// explore: Xen refuses nothing that is asked for

@@
expression E;
statement S;
@@
  xen_mc_flush(...)
  {
  <+...
-	if (calls[E].result) S
+	;
  ...+>
  }
