// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: a kernel thread
 * seed-needs: rtc
 */
static int thread_fn(void *data)
{
	while (!kthread_should_stop())
		x86_platform.legacy.rtc = 0; /* expect: x86_init_ro_after_init */
	return 0;
}

static int __init thread_start(void)
{
	return PTR_ERR_OR_ZERO(kthread_run(thread_fn, NULL, "seed"));
}
device_initcall(thread_start);
