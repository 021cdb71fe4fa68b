// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: in a do-while, behind the call
 * seed-needs: x86_init_paging
 * seed-put: arch/x86/kernel/setup.c: after x86_init.paging.pagetable_init();: dowhile_paging();
 */
static void __init dowhile_init(void)
{
}

void __init dowhile_paging(void)
{
	do {
		x86_init.paging.pagetable_init = dowhile_init; /* expect: x86_init_override_late */
	} while (0);
}
