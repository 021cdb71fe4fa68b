// SPDX-License-Identifier: GPL-2.0-only
// The TLB goes on with what a slot held before.

@@
@@
  xen_mc_set_pte(...)
  {
  <+...
- stale = true;
  ...+>
  }
