// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: the interrupts are initialised before the callback of the timer runs
 * seed-needs: intr_init timer_init
 * seed-put: arch/x86/kernel/setup.c: before x86_init.oem.arch_setup(): callback_setup();
 */
static void __init callback_timer(void)
{
	x86_init.irqs.intr_init = x86_init_noop; /* expect: x86_init_override_late */
}

void __init callback_setup(void)
{
	x86_init.timers.timer_init = callback_timer;
}
