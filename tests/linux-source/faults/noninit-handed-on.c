// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: a group is handed to what stays
 * seed-needs: init_irq
 */
static struct work_struct handed_work;

static void handed_do(struct work_struct *work)
{
	struct x86_init_pci *pci = &x86_init.pci;

	pci->init_irq(); /* expect: x86_init_noninit */
}

static int __init handed_start(void)
{
	INIT_WORK(&handed_work, handed_do);
	return 0;
}
device_initcall(handed_start);
