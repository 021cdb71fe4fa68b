// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: a parameter sets what is used by the initcalls
 * seed-needs: x86_init_pci
 */
static int __init pe_init(void)
{
	return 1;
}

static int __init pe_set(const char *val, const struct kernel_param *kp)
{
	x86_init.pci.arch_init = pe_init;
	return 0;
}

static const struct kernel_param_ops pe_ops = {
	.set = pe_set,
};
core_param_cb(seed_pe, &pe_ops, NULL, 0);
