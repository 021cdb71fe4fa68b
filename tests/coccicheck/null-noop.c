// SPDX-License-Identifier: GPL-2.0-only
/*
 * What nothing is done by has a name.
 */
struct x86_init_oem {
	void (*arch_setup)(void);
	void (*banner)(void);
};

struct x86_init_ops {
	struct x86_init_oem oem;
};

extern struct x86_init_ops x86_init;

void __init board_init(void)
{
	x86_init.oem.banner = NULL; /* expect: x86_init_null */
}

void __init setup_arch(char **cmdline_p)
{
	x86_init.oem.banner();
}

/*
 * check-name: a hook set to NULL that can do nothing instead
 * check-rule: x86_init_null
 * check-patch: fixes
 */
