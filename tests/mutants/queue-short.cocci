// SPDX-License-Identifier: GPL-2.0-only
// The queue is sent when it is not full yet.
// explore: a hypercall more breaks nothing

@@
@@
  is_full(...)
  {
  <+...
- nr_updates == XEN_MC_BATCH
+ nr_updates == XEN_MC_BATCH - 1
  ...+>
  }
