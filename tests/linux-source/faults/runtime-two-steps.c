// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: a struct is filled in, and its member handed on
 * seed-needs: is_untracked_pat_range
 */
static bool __init steps_untracked(u64 start, u64 end)
{
	return false;
}

void __init steps_setup(void)
{
	bool (*fn)(u64, u64) = steps_untracked;

	if (fn)
		x86_platform.is_untracked_pat_range = fn; /* expect: x86_init_runtime */
}
