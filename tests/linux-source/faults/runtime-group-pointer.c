// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: through a pointer to a group
 * seed-needs: enc_cache_flush_required
 */
static bool __init pointer_flush(void)
{
	return false;
}

void __init pointer_flush_setup(void)
{
	struct x86_guest *guest = &x86_platform.guest;

	guest->enc_cache_flush_required = pointer_flush; /* expect: x86_init_runtime */
}
