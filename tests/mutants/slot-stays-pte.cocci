// SPDX-License-Identifier: GPL-2.0-only
// A level 1 becomes a table while it is still mapped writable.

@@
@@
  next_round(...)
  {
  <...
- unmap_low_page(...);
+ ;
  ...>
  }
