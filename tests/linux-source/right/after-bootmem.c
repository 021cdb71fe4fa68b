// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: set in the callback of a board for what mm does later
 * seed-needs: init_after_bootmem
 * seed-put: arch/x86/kernel/setup.c: before x86_init.oem.arch_setup(): bootmem_setup();
 */
static void __init bootmem_board(void)
{
	x86_init.hyper.init_after_bootmem = x86_init_noop;
	x86_init.irqs.intr_init = native_init_IRQ;
}

void __init bootmem_setup(void)
{
	x86_init.oem.arch_setup = bootmem_board;
}
