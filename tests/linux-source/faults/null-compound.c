// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: a group is assigned without one of its hooks
 * seed-needs: x86_init_oem
 */
void __init compound_setup(void)
{
	x86_init.oem = (struct x86_init_oem) { .banner = x86_init_noop }; /* expect: x86_init_null */
}
