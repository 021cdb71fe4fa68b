// SPDX-License-Identifier: GPL-2.0-only
/*
 * The library as it is linked, for those who boot it more than once.
 */
#include "../../mm/init.h"
#include "../../mm/paravirt.h"
#include "../../x86_init/x86_init.h"
#include "boot.h"

void library_as_linked(void)
{
	static struct x86_init_ops linked_init;
	static struct pv_mmu_ops linked_mmu;
	static struct pgt_buf_ops linked_buf;

	if (!linked_mmu.make_pte) {
		linked_init = x86_init;
		linked_mmu = pv_mmu_ops;
		linked_buf = pgt_buf_ops;
	}
	x86_init = linked_init;
	pv_mmu_ops = linked_mmu;
	pgt_buf_ops = linked_buf;
	pgt_buf_start = pgt_buf_end = pgt_buf_top = _pfn(0);
	after_bootmem = memtest = false;
}
