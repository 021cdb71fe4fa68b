// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: a variable has the name of a function that the boot calls
 * seed-needs: pagetable_init
 */
struct seed_list {
	struct seed_list *next;
};

static void __init name_paging(void)
{
}

void name_free(struct seed_list *list);
void name_free(struct seed_list *list)
{
	struct seed_list *setup_arch = list, *next;

	while (setup_arch) {
		next = setup_arch->next;
		kfree(setup_arch);
		setup_arch = next;
	}
}

static int __init name_init(void)
{
	x86_init.paging.pagetable_init = name_paging; /* expect: x86_init_override_late */
	return 0;
}
core_initcall_sync(name_init);
