// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: a hook that all who call it ask for
 * seed-needs: set_legacy_features
 */
void __init null_checked_setup(void)
{
	x86_platform.set_legacy_features = NULL;
}
