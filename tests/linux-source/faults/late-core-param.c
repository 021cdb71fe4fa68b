// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: a parameter of the kernel is read behind setup_arch()
 * seed-needs: x86_init_resources
 */
static char *__init param_memory(void)
{
	return "param";
}

static int __init param_set(const char *val, const struct kernel_param *kp)
{
	x86_init.resources.memory_setup = param_memory; /* expect: x86_init_override_late */
	return 0;
}

static const struct kernel_param_ops param_ops = {
	.set = param_set,
};
core_param_cb(seed_memory, &param_ops, NULL, 0);
