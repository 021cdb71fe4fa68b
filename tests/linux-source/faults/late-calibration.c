// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: the CPU is calibrated once
 * seed-needs: calibrate_cpu
 */
static unsigned long calibration(void)
{
	return 1;
}

static int __init calibration_setup(void)
{
	x86_platform.calibrate_cpu = calibration; /* expect: x86_init_override_late */
	return 0;
}
early_initcall(calibration_setup);
