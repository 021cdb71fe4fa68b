// SPDX-License-Identifier: GPL-2.0-only
// The queue is sent when it is not full yet.
// explore: a hypercall more breaks nothing

@@
@@
  enqueue(...)
  {
  <+...
- ++queued == XEN_MC_BATCH
+ ++queued == XEN_MC_BATCH - 1
  ...+>
  }
