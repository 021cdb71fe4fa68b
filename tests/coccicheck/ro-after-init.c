// SPDX-License-Identifier: GPL-2.0-only
/*
 * A notifier runs when the table is read-only; a helper of an initcall does not.
 */
struct x86_platform_ops x86_platform __ro_after_init = {
	.get_wallclock	= mach_get_cmos_time,
};

static int board_resume(struct notifier_block *nb, unsigned long e, void *data)
{
	x86_platform.get_wallclock = board_get_wallclock; /* expect: x86_init_ro_after_init */
	return 0;
}

static struct notifier_block board_nb = {
	.notifier_call	= board_resume,
};

static void board_clock(void)
{
	x86_platform.get_wallclock = board_get_wallclock;
}

static int __init board_init(void)
{
	board_clock();
	return register(&board_nb);
}
device_initcall(board_init);

/*
 * check-name: a table that is read-only after boot written to by then
 * check-rule: x86_init_ro_after_init
 */
