// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: a pointer to a group is kept
 * seed-needs: init_irq
 */
static struct x86_init_pci *kept_pci;

void __init kept_setup(void)
{
	kept_pci = &x86_init.pci;
}

static void kept_resume(void)
{
	kept_pci->init_irq(); /* expect: x86_init_noninit */
}

static struct syscore_ops kept_ops = {
	.resume	= kept_resume,
};
