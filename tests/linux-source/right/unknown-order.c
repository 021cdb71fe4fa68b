// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: registered in memory: nobody knows when
 * seed-needs: intr_init
 */
static int __init memory_start(void)
{
	x86_init.irqs.intr_init = x86_init_noop;
	return 0;
}

static int (*memory_table[])(void) __initdata = { memory_start };
