// SPDX-License-Identifier: GPL-2.0-only
// A request goes with the last one of another kind.

@@
@@
  enqueue(...)
  {
  <+...
- queue[queued - 1].op != op
+ false
  ...+>
  }
