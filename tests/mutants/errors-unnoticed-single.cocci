// SPDX-License-Identifier: GPL-2.0-only
// A request that Xen refuses when it goes alone goes unnoticed.
// explore: Xen refuses nothing that is asked for

@@
expression err;
@@
  xen_mc_flush(...)
  {
  <+...
-	if (err) refused(0, err);
  ...+>
  }
