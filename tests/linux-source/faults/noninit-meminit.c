// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: memory that comes later is mapped by __meminit
 * seed-needs: pagetable_init
 */
void __meminit hot_memory(void)
{
	x86_init.paging.pagetable_init(); /* expect: x86_init_noninit */
}
