// SPDX-License-Identifier: GPL-2.0-only
// A full queue takes one entry more.
// explore: no small machine fills the queue

@@
@@
  is_full(...)
  {
  <+...
- nr_updates == XEN_MC_BATCH
+ nr_updates == XEN_MC_BATCH + 1
  ...+>
  }
