// SPDX-License-Identifier: GPL-2.0-only
// A full queue takes one request more.
// explore: no small machine fills the queue

@@
@@
  enqueue(...)
  {
  <+...
- ++queued == XEN_MC_BATCH
+ ++queued == XEN_MC_BATCH + 1
  ...+>
  }
