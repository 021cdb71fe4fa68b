// SPDX-License-Identifier: GPL-2.0-only
/*
 * A pseudo-physical frame is pinned as if it were the machine's. Xen would
 * check, and perhaps pin, a frame that is not the table.
 */
#include "../../xen/hypercall.h"

int pin_table(pfn_t pfn);

int pin_table(pfn_t pfn)
{
	struct mmuext_op op = {
		.cmd = MMUEXT_PIN_L1_TABLE,
		.arg1.mfn = mfn_x(pfn),
	};

	return HYPERVISOR_mmuext_op(&op, 1, NULL);
}

/*
 * check-name: pseudo-physical frame used as a machine frame
 *
 * check-error-start
pfn-as-machine-frame.c:14:35: warning: incorrect type in argument 1 (different base types)
pfn-as-machine-frame.c:14:35:    expected restricted mfn_t [usertype] v
pfn-as-machine-frame.c:14:35:    got restricted pfn_t [usertype] pfn
 * check-error-end
 *
 * check-context-start
 * check-context-end
 */
