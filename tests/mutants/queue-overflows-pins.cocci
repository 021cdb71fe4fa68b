// SPDX-License-Identifier: GPL-2.0-only
// A full queue takes two pins more.
// explore: no small machine fills the queue

@@
@@
  is_full(...)
  {
  <+...
- nr_exts > XEN_MC_BATCH - 2
+ nr_exts > XEN_MC_BATCH
  ...+>
  }
