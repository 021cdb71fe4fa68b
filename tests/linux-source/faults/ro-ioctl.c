// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: an ioctl
 * seed-needs: set_wallclock
 */
static int ioctl_clock(const struct timespec64 *now)
{
	return 0;
}

static long seed_ioctl(struct file *f, unsigned int cmd, unsigned long arg)
{
	switch (cmd) {
	case 1:
		x86_platform.set_wallclock = ioctl_clock; /* expect: x86_init_ro_after_init */
		return 0;
	}
	return -ENOTTY;
}

const struct file_operations seed_fops = {
	.unlocked_ioctl = seed_ioctl,
};
