// SPDX-License-Identifier: GPL-2.0-only
// A batch that was sent is sent again.
// explore: no small machine has 512 spare pages to flip at a time

@@
@@
  make_lowmem_range_readwrite(...)
  {
  <...
	send_batch(count);
-	count = 0;
  ...>
  }
