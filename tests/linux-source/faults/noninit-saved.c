// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: a hook that was kept is called after boot
 * seed-needs: timer_init
 */
static void (*saved_timer)(void);

void __init saved_setup(void)
{
	saved_timer = x86_init.timers.timer_init;
}

static void saved_resume(void)
{
	saved_timer(); /* expect: x86_init_noninit */
}

static struct syscore_ops saved_ops = {
	.resume	= saved_resume,
};
