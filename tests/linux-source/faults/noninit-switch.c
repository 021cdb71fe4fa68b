// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: a case of a switch that stays
 * seed-needs: x86_init_timers
 */
void switch_resume(int how)
{
	switch (how) {
	case 1:
		x86_init.timers.wallclock_init(); /* expect: x86_init_noninit */
		break;
	}
}
