// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: comments, strings and #if 0
 * seed-needs: timer_init
 */
/* x86_init.timers.timer_init = NULL; x86_platform.apic_post_init(); */
const char *not_code = "x86_init.timers.timer_init = NULL;";

#if 0
void not_built(void)
{
	x86_init.timers.timer_init = NULL;
	x86_platform.apic_post_init();
}
#endif
