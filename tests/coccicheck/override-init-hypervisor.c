// SPDX-License-Identifier: GPL-2.0-only
/*
 * .init of a hypervisor is copied over x86_init.hyper, .runtime is not.
 */
struct x86_hyper_init {
	void (*init_platform)(void);
};

struct x86_hyper_runtime {
	void (*pin_vcpu)(int cpu);
};

struct x86_init_ops {
	struct x86_hyper_init hyper;
};

struct x86_platform_ops {
	struct x86_hyper_runtime hyper;
};

struct hypervisor_x86 {
	bool (*detect)(void);
	struct x86_hyper_init init;
	struct x86_hyper_runtime runtime;
};

extern struct x86_init_ops x86_init;
extern struct x86_platform_ops x86_platform;

static void board_platform(void) /* expect: x86_init_override_init */
{
}

static int board_detect(void) /* expect: x86_init_override_type */
{
	return 1;
}

static void board_pin(int cpu)
{
}

const struct hypervisor_x86 x86_hyper_board __initconst = {
	.detect			= board_detect,
	.init.init_platform	= board_platform,
	.runtime.pin_vcpu	= board_pin,
};

/*
 * check-name: callbacks of a hypervisor
 * check-rule: x86_init_override_init x86_init_override_type
 */
