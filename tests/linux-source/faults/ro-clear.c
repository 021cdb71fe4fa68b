// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: a timer clears a group
 * seed-needs: x86_hyper_runtime
 */
static void clear_fires(struct timer_list *timer)
{
	memset(&x86_platform.hyper, 0, sizeof(x86_platform.hyper)); /* expect: x86_init_null x86_init_ro_after_init */
}

static DEFINE_TIMER(clear_timer, clear_fires);
