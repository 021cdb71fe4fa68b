// SPDX-License-Identifier: GPL-2.0-only
// A request that is made at once overtakes the queue.
// explore: nothing is made at once while anything is queued

@@
@@
  xen_write_pte_at(...)
  {
  <+...
- xen_mc_flush();
  ...+>
  }
