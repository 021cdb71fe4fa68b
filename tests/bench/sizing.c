// SPDX-License-Identifier: GPL-2.0-only
/*
 * bench-sizing: how many pages the buffer gets, exactly and by the historic
 * estimate, in 4 KiB pages as under Xen.
 *
 * usage: bench-sizing MAPPED SCENARIO...	real maps
 *	  bench-sizing MAPPED --gib=N...	N GiB of memory, 1 GiB of it or
 *						more above a hole below 4 GiB
 *
 * MAPPED is what start-up maps, in MiB. Prints "NAME START END HISTORIC EXACT
 * USED" for each mapping of the boot, START and END in MiB and USED being the
 * tables that it made. The mappings are done one after the other, as the
 * second is sized by what the first has left; but one that ends above 66 GiB is
 * sized and not done, its USED is "-".
 */
#include "../../mm/init.h"
#include "../../mm/memblock.h"
#include "../../x86_init/machine.h"
#include "../../xen/mmu.h"
#include "../boot/boot.h"
#include "../model/machine.h"
#include "quiet_boot.h"
#include "read_scenario.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MIB		((u64)1 << 20)
#define GIB		((u64)1 << 30)
#define HOLE_START	(3 * GIB)
#define HOLE_END	(4 * GIB)
#define DONE_BELOW	(66 * GIB)

static const char *map_name;

static void map(phys_addr_t start, phys_addr_t end)
{
	struct map_range mr = { start, end, 0 };
	u64 historic = historic_table_pages(&mr, 1);
	u64 exact = exact_table_pages(&mr, 1);

	printf("%s %lu %lu %lu %lu ", map_name, phys_x(start) / MIB,
	       phys_x(end) / MIB, historic, exact);
	if (phys_x(end) > DONE_BELOW) {
		printf("-\n");
		return;
	}
	init_memory_mapping(start, end);
	printf("%lu\n", pfn_diff(pgt_buf_end, pgt_buf_start));
}

static void no_paging_init(void)
{
}

/* A machine with @gib GiB. */
static void make_scenario(struct scenario *s, u64 gib)
{
	u64 low = gib * GIB < HOLE_START ? gib * GIB : HOLE_START;
	u64 end = HOLE_END + gib * GIB - low;

	*s = (struct scenario){
		.ram = { { 0, low }, { HOLE_END, end } },
		.nr_ram = gib * GIB > low ? 2 : 1,
		.low_end = low,
		.memory_end = gib * GIB > low ? end : low,
		.events = {
			{ .type = EVENT_MAP, .start = 0, .end = low },
			{ .type = EVENT_MAP, .start = HOLE_END, .end = end },
		},
		.nr_events = gib * GIB > low ? 2 : 1,
	};
}

int main(int argc, char **argv)
{
	static const struct quiet_boot boot = {
		.map		= map,
		.paging_init	= no_paging_init,
	};
	static struct scenario s;
	u64 mapped;
	int i;

	if (argc < 3) {
		fprintf(stderr, "usage: bench-sizing MAPPED SCENARIO|--gib=N...\n");
		return 2;
	}
	mapped = strtoul(argv[1], NULL, 10) * MIB;
	for (i = 2; i < argc; i++) {
		static const char gib[] = "--gib=";

		map_name = argv[i];
		if (strncmp(argv[i], gib, strlen(gib)) == 0)
			make_scenario(&s, strtoul(argv[i] + strlen(gib), NULL,
						  10));
		else
			read_scenario(&s, argv[i]);
		model_init(s.memory_end < DONE_BELOW ? s.memory_end :
						       DONE_BELOW);
		startup_memory(&s, mapped);
		xen_init_mmu_ops();
		quiet_boot_play(&s, &boot);
	}
	return 0;
}
