// SPDX-License-Identifier: GPL-2.0-only
/*
 * A function that stays for another reason need not be __init.
 */
static void setup_clock(void)
{
	clockevents_register_device(&clock);
}

static void resume_clock(void)
{
	setup_clock();
}

void __init platform_init(void)
{
	x86_init.timers.setup_percpu_clockev = setup_clock;
}

/*
 * check-name: an override that is used for something else too
 * check-rule: x86_init_override_init
 */
