// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: a variable gets the hook only if there is one
 * seed-needs: apic_post_init
 */
void __init held_or_else(void)
{
	void (*post)(void) = x86_platform.apic_post_init ?: x86_init_noop;

	post();
}

void __init held_chosen(void)
{
	void (*post)(void);

	if (x86_platform.apic_post_init)
		post = x86_platform.apic_post_init;
	else
		post = x86_init_noop;
	post();
}

void __init held_in_condition(void)
{
	void (*post)(void);

	if ((post = x86_platform.apic_post_init) != NULL)
		post();
	if ((post = x86_platform.apic_post_init) == NULL)
		return;
	post();
}
