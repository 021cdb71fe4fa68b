// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: a macro names the member, in time
 * seed-needs: timer_init
 */
#define IN_TIME(member, f)	x86_init.timers.member = f

static void macro_member_other(void)
{
}

static int __init macro_member_param(char *arg)
{
	IN_TIME(timer_init, x86_init_noop);
	macro_member_other();
	return 0;
}
early_param("seed_member", macro_member_param);
