// SPDX-License-Identifier: GPL-2.0-only
// Later on, too, only the CPU that asks is flushed.
// explore: there is one CPU

@@
@@
  put_flush(...)
  {
  <+...
- after_bootmem ? MMUEXT_TLB_FLUSH_ALL : MMUEXT_TLB_FLUSH_LOCAL
+ MMUEXT_TLB_FLUSH_LOCAL
  ...+>
  }
