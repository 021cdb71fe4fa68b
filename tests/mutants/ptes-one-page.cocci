// SPDX-License-Identifier: GPL-2.0-only
// All entries of a new table map the same page.

@@
@@
  set_run(...)
  {
  <+...
- mfn_pte(*mfn, prot)
+ mfn_pte(end[-1], prot)
  ...+>
  }
