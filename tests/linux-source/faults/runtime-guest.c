// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: memory changes hands all the time
 * seed-needs: enc_tlb_flush_required
 */
static bool __init flush_guest(bool enc)
{
	return enc;
}

void __init flush_guest_setup(void)
{
	x86_platform.guest.enc_tlb_flush_required = flush_guest; /* expect: x86_init_runtime */
}
