// SPDX-License-Identifier: GPL-2.0-only
// A request that is alone goes as a multicall.
// equivalent: the same request by a longer way

@@
statement S;
@@
  xen_mc_flush(...)
  {
  <+...
- if (count == 1) S
  ...+>
  }
