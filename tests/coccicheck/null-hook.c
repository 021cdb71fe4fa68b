// SPDX-License-Identifier: GPL-2.0-only
/*
 * NULL where nobody asks; with what is asked for it is right.
 */
struct x86_init_oem {
	void (*arch_setup)(void);
	void (*banner)(void);
};

struct x86_init_pci {
	int (*arch_init)(void);
};

struct x86_init_ops {
	struct x86_init_oem oem;
	struct x86_init_pci pci;
};

extern struct x86_init_ops x86_init;

static struct x86_init_oem whole __initdata = {
	.arch_setup	= board_setup,
	.banner		= board_banner,
};

static struct x86_init_oem half __initdata = {
	.banner		= board_banner,
};

void __init board_init(void)
{
	x86_init.oem.banner = NULL; /* expect: x86_init_null */
	x86_init.oem.arch_setup = board ? board_setup : NULL; /* expect: x86_init_null */
	x86_init.pci.arch_init = NULL;
	x86_init.oem = whole;
	x86_init.oem = half; /* expect: x86_init_null */
	memset(&x86_init, 0, sizeof(x86_init)); /* expect: x86_init_null */
}

void __init setup_arch(char **cmdline_p)
{
	x86_init.oem.arch_setup();
	x86_init.oem.banner();
	if (x86_init.pci.arch_init)
		x86_init.pci.arch_init();
}

/*
 * check-name: a hook set to NULL that is called without a check
 * check-rule: x86_init_null
 */
