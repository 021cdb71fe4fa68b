// SPDX-License-Identifier: GPL-2.0-only
// An entry of a table in use is stored like any other.

@@
expression E;
@@
  xen_set_pmd(...)
  {
  <+...
- in_use(E)
+ false
  ...+>
  }
