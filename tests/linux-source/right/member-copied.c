// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: a copy of what stands in __initconst
 * seed-needs: get_nmi_reason
 */
static unsigned char member_reason(void)
{
	return 0;
}

static const struct {
	unsigned char (*reason)(void);
} members __initconst = {
	.reason	= member_reason,
};

void __init member_copied_setup(void)
{
	x86_platform.get_nmi_reason = members.reason;
}
