// SPDX-License-Identifier: GPL-2.0-only
// A hole in a region loses what lies behind it.

@@
@@
  remove_range(...)
  {
  <+...
- splice(type, i + 1, 0, end, rend);
  ...+>
  }
