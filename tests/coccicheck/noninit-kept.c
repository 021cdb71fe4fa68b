// SPDX-License-Identifier: GPL-2.0-only
/*
 * What was kept of the table outlives it no more than the table itself does.
 */
static struct x86_init_timers *timers = &x86_init.timers;
static void (*saved)(void);

void __init board_init(void)
{
	saved = x86_init.irqs.intr_init;
	timers->timer_init();
}

static void board_resume(void)
{
	saved(); /* expect: x86_init_noninit */
	timers->timer_init(); /* expect: x86_init_noninit */
	board_replay(timers); /* expect: x86_init_noninit */
}

static void __meminit board_add_memory(void)
{
	x86_init.hyper.init_after_bootmem(); /* expect: x86_init_noninit */
}

static void __init board_irqs(void)
{
	saved();
}

/*
 * check-name: a pointer to a group, a saved hook, memory hotplug
 * check-rule: x86_init_noninit
 */
