// SPDX-License-Identifier: GPL-2.0-only
// A run of entries goes on into the buffer.

@@
expression E;
@@
  run_end(...)
  {
  <+...
- E = cut_at(pgt_buf_start, ...);
  ...+>
  }
