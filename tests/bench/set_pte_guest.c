// SPDX-License-Identifier: GPL-2.0-only
/*
 * The guest that counts what an entry costs, for each design in turn.
 *
 * Prints "@bench DESIGN ENTRIES INSTRUCTIONS".
 */
#include "../../x86_init/machine.h"
#include "../guest/guest.h"
#include "count.h"
#include "quiet_boot.h"
#include "set_pte.h"

#define ENTRIES	10240
#define REGIONS	8

void guest_main(const struct start_info *start) __noreturn;

static u64 cost(const struct design *d, u64 n)
{
	u64 before = now();

	set_pte_write(d, n);
	return now() - before;
}

void guest_main(const struct start_info *start)
{
	const struct design *d;
	unsigned int i;

	silent = false;
	trap_init(start);
	memory_init(start, SET_PTE_MEMORY);
	set_pte_prepare(REGIONS);
	for (i = 0; (d = design_at(i)); i++)
		printk("@bench %s %u %lu\n", d->name, ENTRIES,
		       cost(d, ENTRIES) - cost(d, 0));
	platform_end();
}
