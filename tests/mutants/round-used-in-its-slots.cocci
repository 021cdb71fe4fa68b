// SPDX-License-Identifier: GPL-2.0-only
// A round is pinned before the next one has taken its slots.

@@
expression r;
@@
  next_round(...)
  {
  <+...
- use(r);
  ...+>
  }

@@
expression s;
@@
  next_round(...)
  {
  <+...
  fill(s);
+ use(s);
  ...+>
  }
