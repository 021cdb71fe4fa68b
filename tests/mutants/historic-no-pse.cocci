// SPDX-License-Identifier: GPL-2.0-only
// The historic estimate takes no notice of large pages.
// explore: bare metal only

@@
@@
  historic_table_pages(...)
  {
  <+...
- cpu_has_pse ? end & ~PMD_MASK : end
+ end
  ...+>
  }
