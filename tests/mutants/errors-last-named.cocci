// SPDX-License-Identifier: GPL-2.0-only
// Of the requests that Xen refuses it is not the first that is named.
// explore: Xen refuses nothing that is asked for

@@
identifier i, count;
expression E;
statement S;
@@
  xen_mc_flush(...)
  {
  ...
- for (i = 0; i < count; i++)
+ for (i = count - 1; i < count; i--)
	if (calls[E].result) S
  }
