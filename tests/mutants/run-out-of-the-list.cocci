// SPDX-License-Identifier: GPL-2.0-only
// A run of entries goes on behind the list of frames.
// explore: all pages of a small machine are in the list

@@
@@
  run_end(...)
  {
  <+...
- return cut_at(_pfn(max_p2m_pfn), ...);
+ return end;
  ...+>
  }
