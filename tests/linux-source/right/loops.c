// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: checks in loops
 * seed-needs: apic_post_init
 */
void __init loop_continue(int n)
{
	while (n--) {
		if (!x86_platform.apic_post_init)
			continue;
		x86_platform.apic_post_init();
	}
}

void __init loop_break(void)
{
	do {
		if (!x86_platform.apic_post_init)
			break;
		x86_platform.apic_post_init();
	} while (0);
}

int __init loop_default(int n)
{
	switch (n) {
	case 1:
		if (x86_platform.apic_post_init != NULL && n) {
			pr_info("now\n");
			x86_platform.apic_post_init();
		}
		break;
	default:
		return 1;
	}
	return 0;
}
