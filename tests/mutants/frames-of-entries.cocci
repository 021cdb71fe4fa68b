// SPDX-License-Identifier: GPL-2.0-only
// A machine frame is taken for a pseudo-physical one.

@@
@@
  xen_pte_val(...)
  {
  <+...
- pfn_x(mfn_to_pfn(_mfn(entry_frame(val))))
+ entry_frame(val)
  ...+>
  }
