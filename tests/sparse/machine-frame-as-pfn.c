// SPDX-License-Identifier: GPL-2.0-only
/*
 * A machine frame is put where a pseudo-physical one belongs. pfn_pte() would
 * translate it once more, and the entry would map somebody else's page.
 */
#include "../../mm/paravirt.h"
#include "../../xen/hypercall.h"

pte_t map_page(pfn_t pfn);

pte_t map_page(pfn_t pfn)
{
	mfn_t mfn = phys_to_machine_mapping[pfn_x(pfn)];

	return pfn_pte(mfn, PAGE_KERNEL);
}

/*
 * check-name: machine frame used as a pseudo-physical frame
 *
 * check-error-start
machine-frame-as-pfn.c:15:24: warning: incorrect type in argument 1 (different base types)
machine-frame-as-pfn.c:15:24:    expected restricted pfn_t [usertype] pfn
machine-frame-as-pfn.c:15:24:    got restricted mfn_t [usertype] mfn
 * check-error-end
 *
 * check-context-start
 * check-context-end
 */
