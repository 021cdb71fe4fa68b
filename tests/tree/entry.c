// SPDX-License-Identifier: GPL-2.0-only
/*
 * Where the tree has its hooks. Cut and compiled as a file of the tree, which
 * says what of this it knows: HAS_MEMBER is defined for members of its x86_init.
 */

typedef void (*hook_type)(u64 start, u64 end);

/* The slot of x86_init.mapping.pagetable_reserve; NULL in a tree without. */
hook_type *hook_slot(void)
{
#ifdef HAS_pagetable_reserve
	return (hook_type *)&x86_init.mapping.pagetable_reserve;
#else
	return NULL;
#endif
}

/* The final set-up of paging. */
void setup_paging(void)
{
#ifdef HAS_pagetable_setup_start
	if (x86_init.paging.pagetable_setup_start)
		x86_init.paging.pagetable_setup_start(swapper_pg_dir);
#endif
#ifdef HAS_pagetable_init
	if (x86_init.paging.pagetable_init)
		x86_init.paging.pagetable_init();
#endif
#ifdef HAS_pagetable_setup_done
	if (x86_init.paging.pagetable_setup_done)
		x86_init.paging.pagetable_setup_done(swapper_pg_dir);
#endif
}
