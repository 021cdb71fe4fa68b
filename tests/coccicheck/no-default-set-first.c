// SPDX-License-Identifier: GPL-2.0-only
/*
 * Code that is run ahead of the call sets a default, or not in every case.
 */
struct x86_init_oem {
	void (*arch_setup)(void);
	void (*banner)(void);
};

struct x86_init_ops {
	struct x86_init_oem oem;
};

extern struct x86_init_ops x86_init;

struct x86_init_ops x86_init __initdata = {
};

void __init setup_arch(void)
{
	x86_init.oem.arch_setup();
	x86_init.oem.banner();		/* expect: x86_init_no_default */
}

asmlinkage void __init start_kernel(void)
{
	setup_arch();
}

void __init x86_64_start_kernel(char *real_mode_data)
{
	x86_init.oem.arch_setup = x86_init_noop;
	if (real_mode_data)
		x86_init.oem.banner = default_banner;
	start_kernel();
}

/*
 * check-name: a default that is set ahead of the call
 * check-rule: x86_init_no_default
 */
