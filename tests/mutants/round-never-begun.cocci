// SPDX-License-Identifier: GPL-2.0-only
// What a mapping that did not come to its end has gathered is not forgotten.
// explore: no mapping ends in its middle unless it dies

@@
@@
  kernel_physical_mapping_init(...)
  {
  <+...
- pte_round_begin();
  ...+>
  }
