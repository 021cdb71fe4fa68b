// SPDX-License-Identifier: GPL-2.0-only
/*
 * What hangs on a hook, is behind a boot parameter, or is set in the next
 * round of a loop: each where it has its place in the boot.
 */
static void __init board_setup(void)
{
	x86_init.oem.arch_setup = board_arch_setup; /* expect: x86_init_override_late */
	x86_init.oem.banner = board_banner;
}

void __init board_init(void)
{
	x86_init.oem.arch_setup = board_setup;
}

static int __init board_param(char *arg)
{
	x86_init.oem.arch_setup = x86_init_noop; /* expect: x86_init_override_late */
	return 0;
}
early_param("board", board_param);

static int __init board_notify(struct notifier_block *nb, unsigned long e, void *d)
{
	x86_init.oem.arch_setup = x86_init_noop;
	return 0;
}

static struct notifier_block board_nb __initdata = {
	.notifier_call = board_notify,
};

static int __init do_early_param(char *param, char *val)
{
	return 0;
}

static void __init probe_all(void)
{
	int i;

	for (i = 0; i < 2; i++) {
		x86_init.resources.probe_roms();
		x86_init.resources.probe_roms = x86_init_noop;
	}
again:
	if (x86_init.timers.timer_init == board_timer_init)
		return;
	x86_init.timers.timer_init = board_timer_init;
	goto again;
}

void __init setup_arch(char **cmdline_p)
{
	board_init();
	x86_init.oem.arch_setup();
	parse_args("early options", cmdline_p, NULL, 0, do_early_param);
	probe_all();
	x86_init.oem.banner();
}

asmlinkage void __init start_kernel(void)
{
	char *command_line;

	setup_arch(&command_line);
}

/*
 * check-name: a hook overridden by what hangs on another
 * check-rule: x86_init_override_late
 */
