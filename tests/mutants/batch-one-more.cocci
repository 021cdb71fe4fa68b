// SPDX-License-Identifier: GPL-2.0-only
// A batch is one request larger than its array.
// explore: no small machine has 512 spare pages to flip at a time

@@
@@
  make_lowmem_range_readwrite(...)
  {
  <+...
- ++count < XEN_FLIP_BATCH
+ count++ < XEN_FLIP_BATCH
  ...+>
  }
