// SPDX-License-Identifier: GPL-2.0-only
// An entry holds a pseudo-physical frame.

@@
@@
  xen_make_pte(...)
  {
  <+...
- mfn_x(pfn_to_mfn(_pfn(entry_frame(val))))
+ entry_frame(val)
  ...+>
  }
