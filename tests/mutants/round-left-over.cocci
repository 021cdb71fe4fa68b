// SPDX-License-Identifier: GPL-2.0-only
// The last round of a level 2 waits for the next level 2.

@@
@@
  phys_pmd_init(...)
  {
  <+...
- pte_round_end();
  ...+>
  }
