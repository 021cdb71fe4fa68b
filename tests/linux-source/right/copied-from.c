// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: a group is copied from, not to
 * seed-needs: x86_init_oem
 */
static struct x86_init_oem former __initdata;

void __init copied_setup(void)
{
	memcpy(&former, &x86_init.oem, sizeof(former));
	x86_init.oem.banner = former.banner;
}

void __init copied_back(void)
{
	memcpy(&x86_init.oem, &former, sizeof(former));
}
