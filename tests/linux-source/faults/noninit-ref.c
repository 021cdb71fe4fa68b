// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: __ref does not ask how far the boot is
 * seed-needs: setup_percpu_clockev
 */
static void __ref ref_clock(void)
{
	x86_init.timers.setup_percpu_clockev();	/* expect: x86_init_noninit */
}

void ref_resume(void)
{
	ref_clock();
}
EXPORT_SYMBOL_GPL(ref_resume);
