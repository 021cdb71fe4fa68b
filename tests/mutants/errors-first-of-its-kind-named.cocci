// SPDX-License-Identifier: GPL-2.0-only
// Of those that share a hypercall it is always the first that is named.
// explore: Xen refuses nothing that is asked for

@@
expression E;
@@
  refused(...)
  {
  <+...
- queue[E].first + done[E]
+ queue[E].first
  ...+>
  }
