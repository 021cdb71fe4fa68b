// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: the table is handed to a reader and to a stranger, after boot
 * seed-needs: x86_platform_ops
 */
static bool pointer_has_rtc(const struct x86_platform_ops *ops)
{
	return ops->legacy.rtc;
}

static int pointer_notify(struct notifier_block *nb, unsigned long e, void *p)
{
	print_hex_dump_bytes("", DUMP_PREFIX_NONE, &x86_platform,
			     sizeof(x86_platform));
	return pointer_has_rtc(&x86_platform) ? NOTIFY_OK : NOTIFY_DONE;
}

static struct notifier_block pointer_nb = {
	.notifier_call	= pointer_notify,
};
