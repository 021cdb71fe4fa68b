// SPDX-License-Identifier: GPL-2.0-only
// A batch that was sent is sent again.

@@
@@
  make_lowmem_range_readwrite(...)
  {
  <...
	send_batch(count);
-	count = 0;
  ...>
  }
