// SPDX-License-Identifier: GPL-2.0-only
// The historic estimate rounds down.

@@
@@
  table_pages(...)
  {
  <+...
- div_round_up(entries, PTRS_PER_TABLE)
+ entries / PTRS_PER_TABLE
  ...+>
  }
