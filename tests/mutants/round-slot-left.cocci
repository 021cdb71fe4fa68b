// SPDX-License-Identifier: GPL-2.0-only
// One of the slots that the next round does not need stays as it is.

@@
expression slot, E;
@@
  next_round(...)
  {
  <+...
- for (slot = gathered->nr; slot < E; slot++)
+ for (slot = gathered->nr + 1; slot < E; slot++)
	unmap_low_page(...);
  ...+>
  }
