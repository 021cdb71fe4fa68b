// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: one type, two names
 * seed-needs: get_nmi_reason
 */
static u8 names_reason(void)
{
	return 0;
}

static long unsigned int names_tsc(void)
{
	return 0;
}

static _Bool names_untracked(unsigned long long start, __u64 end)
{
	return 0;
}

void __init names_setup(void)
{
	x86_platform.get_nmi_reason = names_reason;
	x86_platform.calibrate_tsc = names_tsc;
	x86_platform.is_untracked_pat_range = names_untracked;
}
