// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: there on a hook of the boot, and elsewhere
 * seed-needs: banner
 */
static void two_uses(void)
{
}

static int two_uses_notify(struct notifier_block *nb, unsigned long e, void *p)
{
	two_uses();
	return NOTIFY_DONE;
}

static struct notifier_block two_uses_nb = {
	.notifier_call	= two_uses_notify,
};

void __init two_uses_setup(void)
{
	x86_init.oem.banner = two_uses;
}
