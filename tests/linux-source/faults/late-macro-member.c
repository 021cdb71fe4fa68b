// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: a macro names the member
 * seed-needs: arch_setup
 */
#define MEMBER_SET(group, member, f)					\
	do {								\
		x86_init.group.member = (f);				\
	} while (0)

static int __init member_start(void)
{
	MEMBER_SET(oem, arch_setup, x86_init_noop); /* expect: x86_init_override_late */
	return 0;
}
early_initcall(member_start);
