// SPDX-License-Identifier: GPL-2.0-only
// A flip of just full batches is not flushed.
// explore: no small machine has 512 spare pages to flip at a time

@@
@@
  make_lowmem_range_readwrite(...)
  {
  <+...
- count || flush
+ count
  ...+>
  }
