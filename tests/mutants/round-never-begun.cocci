// SPDX-License-Identifier: GPL-2.0-only
// What a mapping that did not come to its end has gathered is not forgotten.

@@
@@
  kernel_physical_mapping_init(...)
  {
  <+...
- pte_round_begin();
  ...+>
  }
