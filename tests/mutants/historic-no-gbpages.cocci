// SPDX-License-Identifier: GPL-2.0-only
// The historic estimate takes no notice of pages of 1 GiB.
// explore: bare metal only

@@
@@
  historic_table_pages(...)
  {
  <+...
- direct_gbpages ? end & ~PUD_MASK : end
+ end
  ...+>
  }
