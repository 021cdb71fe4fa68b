// SPDX-License-Identifier: GPL-2.0-only
/*
 * What comes after the direct map in the manner of 3.9 and later.
 */
#include <linux/init.h>
#include <asm/page.h>
#include <asm/setup.h>

void __init setup_paging(void)
{
	x86_init.paging.pagetable_init();
}
