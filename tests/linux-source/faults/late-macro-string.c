// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: by a macro that says what it does
 * seed-needs: probe_roms
 */
#define says(group, hook, f)					\
	do {							\
		pr_info("x86_init." #group "." #hook " is " #f "\n");	\
		x86_init.group.hook = no##f;			\
	} while (0)

static void __init noroms(void)
{
}

static int __init says_init(void)
{
	says(resources, probe_roms, roms);	/* expect: x86_init_override_late */
	return 0;
}
postcore_initcall(says_init);
