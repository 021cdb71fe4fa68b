// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: a pointer that is there from the start
 * seed-needs: banner
 */
static struct x86_init_oem *from_start = &x86_init.oem;

void from_start_show(void)
{
	from_start->banner(); /* expect: x86_init_noninit */
}
EXPORT_SYMBOL_GPL(from_start_show);
