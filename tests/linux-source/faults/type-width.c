// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: 32 bits of 64
 * seed-needs: calibrate_tsc
 */
static unsigned int width_tsc(void) /* expect: x86_init_override_type */
{
	return 0;
}

void __init width_setup(void)
{
	x86_platform.calibrate_tsc = (void *)width_tsc;
}
