// SPDX-License-Identifier: GPL-2.0-only
/*
 * PaX: the tables of the kernel are not those of a user, and a pointer's address
 * space is cast away.
 *
 * expect: -
 * replace: arch/x86/mm/init_64.c populate_level
 */
static unsigned long populated __read_only;

static void __meminit populate_level(pte_t *entry, unsigned long phys,
				     unsigned int shift)
{
	void *table = (void __force_kernel *)__va(phys);

	if (shift == PMD_SHIFT)
		pmd_populate_kernel(&init_mm, (pmd_t *)entry, table);
	else if (shift == PUD_SHIFT)
		pud_populate_kernel(&init_mm, (pud_t *)entry, table);
	else
		pgd_populate_kernel(&init_mm, (pgd_t *)entry, table);
	populated++;
}
