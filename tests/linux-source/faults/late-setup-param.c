// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: __setup() is handled when setup_arch() is over
 * seed-needs: arch_setup
 */
static int __init param_board(char *arg)
{
	x86_init.oem.arch_setup = x86_init_noop; /* expect: x86_init_override_late */
	return 1;
}
__setup("seed_board", param_board);
