// SPDX-License-Identifier: GPL-2.0-only
/*
 * What one kernel runs another does not: an #else comes to the same place as its
 * #ifdef, and not after it; nor does an else.
 */
static void __init board_irqs(void)
{
	x86_init.irqs.intr_init = x86_init_noop;
	x86_init.oem.arch_setup = x86_init_noop; /* expect: x86_init_override_late */
}

static void __init board_setup(void)
{
	x86_init.oem.arch_setup();
	board_irqs();
	x86_init.irqs.intr_init();
}

#if defined(CONFIG_X86_64)
void __init board_start_64(void)
{
	board_setup();
}
#endif

void __init start_32(void)
{
	board_setup();
}

void __init board_start(int quiet)
{
#ifdef CONFIG_X86_32
	start_32();
#else
	board_start_64();
#endif
	if (quiet)
		x86_init.resources.probe_roms();
	else
		x86_init.resources.probe_roms = x86_init_noop;
}

/*
 * check-name: set too late in each of two kernels
 * check-rule: x86_init_override_late
 */
