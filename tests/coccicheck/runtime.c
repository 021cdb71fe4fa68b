// SPDX-License-Identifier: GPL-2.0-only
/*
 * A CPU that is plugged in, and an NMI, run what is not there any more.
 */
static unsigned char __init default_reason(void)
{
	return 0;
}

static unsigned char __init board_reason(void)
{
	return 0;
}

static unsigned char board_reason_kept(void)
{
	return 0;
}

static void __init board_post_init(void)
{
}

static void __init board_clock(void)
{
}

struct x86_platform_ops x86_platform = {
	.get_nmi_reason	= default_reason, /* expect: x86_init_runtime */
};

struct x86_cpuinit_ops x86_cpuinit = {
	.setup_percpu_clockev	= x86_init_noop,
};

void __init board_init(void)
{
	x86_platform.get_nmi_reason = board_reason; /* expect: x86_init_runtime */
	x86_platform.get_nmi_reason = board_reason_kept;
	x86_platform.apic_post_init = board_post_init;
	x86_cpuinit.setup_percpu_clockev = board_clock; /* expect: x86_init_runtime */
}

void __init apic_setup(void)
{
	if (x86_platform.apic_post_init)
		x86_platform.apic_post_init();
}

static void default_do_nmi(void)
{
	unsigned char reason = x86_platform.get_nmi_reason();

	nmi(reason);
}

static void start_secondary(void *unused)
{
	x86_cpuinit.setup_percpu_clockev();
}

/*
 * check-name: an __init function on a hook that is called after boot
 * check-rule: x86_init_runtime
 */
