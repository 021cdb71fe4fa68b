// SPDX-License-Identifier: GPL-2.0-only
/*
 * A file to be put into a right tree: a fault for each rule on x86_init and its
 * cousins. What they need of the tables, the defaults and the boot is the
 * tree's.
 */
static unsigned char __init seed_reason(void)
{
	return 0;
}

static void seed_banner(void) /* expect: x86_init_override_init */
{
}

static int __init seed_arch_setup(void) /* expect: x86_init_override_type */
{
	return 0;
}

void __init seed_hooks(void)
{
	x86_platform.get_nmi_reason = seed_reason; /* expect: x86_init_runtime */
	x86_init.oem.banner = seed_banner;
	x86_init.oem.arch_setup = (void *)seed_arch_setup;
	x86_init.resources.probe_roms = NULL; /* expect: x86_init_null */
}

static void __init seed_late(void)
{
	x86_init.irqs.intr_init = x86_init_noop; /* expect: x86_init_override_late */
}

static int __init seed_early(void)
{
	seed_late();
	return 0;
}
early_initcall(seed_early);

static void __init seed_apic(void)
{
	x86_platform.apic_post_init(); /* expect: x86_init_no_default */
}

static int seed_resume(struct notifier_block *nb, unsigned long e, void *data)
{
	x86_init.timers.timer_init(); /* expect: x86_init_noninit */
	x86_platform.get_wallclock = mach_get_cmos_time; /* expect: x86_init_ro_after_init */
	return 0;
}

static struct notifier_block seed_nb = {
	.notifier_call	= seed_resume,
};
