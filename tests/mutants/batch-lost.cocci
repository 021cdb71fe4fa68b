// SPDX-License-Identifier: GPL-2.0-only
// The last batch is not sent.

@@
@@
  make_lowmem_range_readwrite(...)
  {
	...
-	if (count)
-		send_batch(count);
	...
  }
