// SPDX-License-Identifier: GPL-2.0-only
/*
 * What comes after the direct map in the manner of 2.6.32 to 2.6.36.
 */
#include <linux/init.h>
#include <asm/page.h>
#include <asm/setup.h>

void __init setup_paging(void)
{
	x86_init.paging.pagetable_setup_start(swapper_pg_dir);
	x86_init.paging.pagetable_setup_done(swapper_pg_dir);
}
