// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: a local variable has the name of a table
 * seed-needs: timer_init
 */
struct own_table {
	void (*timer_init)(void);
};

void own_variable(struct own_table *x86_init)
{
	x86_init->timer_init();
}
