// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: called by a function of the tree that an initcall calls
 * seed-needs: pre_vector_init
 * seed-put: init/main.c: before do_initcalls();: board_vectors();
 */
void __init board_vectors(void)
{
	x86_init.irqs.pre_vector_init = x86_init_noop; /* expect: x86_init_override_late */
}
