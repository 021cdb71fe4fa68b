// SPDX-License-Identifier: GPL-2.0-only
/*
 * The tables of 32-bit, all of them in memory that is mapped from the start:
 * a table is filled through the direct map.
 */
#include <asm/init.h>
#include <asm/page.h>
#include <asm/proto.h>

void *one_page_table_init(void)
{
	return alloc_low_pages(1);
}
