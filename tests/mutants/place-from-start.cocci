// SPDX-License-Identifier: GPL-2.0-only
// The buffer may begin beyond the range.

@@
@@
  place_below_end(...)
  {
  <+...
- end
+ MEMBLOCK_ERROR
  ...+>
  }
