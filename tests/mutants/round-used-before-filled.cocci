// SPDX-License-Identifier: GPL-2.0-only
// The tables of a round are pinned and hooked up before they are filled.

@@
expression r, s;
@@
  next_round(...)
  {
  <...
- use(r);
  ...>
  }

@@
expression s;
@@
  next_round(...)
  {
  <+...
+ use(s);
  fill(s);
  ...+>
  }
