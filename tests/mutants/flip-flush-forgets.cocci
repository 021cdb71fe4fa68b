// SPDX-License-Identifier: GPL-2.0-only
// A flip of just full batches is not flushed.

@@
@@
  make_lowmem_range_readwrite(...)
  {
  <+...
- count || flush
+ count
  ...+>
  }
