// SPDX-License-Identifier: GPL-2.0-only
/*
 * Where the tree has its hook. Compiled as a part of the tree, with the tree's
 * headers, if they know one.
 */
#include <linux/init.h>

void (**hook_slot(void))(u64 start, u64 end)
{
	return &x86_init.mapping.pagetable_reserve;
}
