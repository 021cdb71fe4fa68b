// SPDX-License-Identifier: GPL-2.0-only
/*
 * bench-mapping: an early mapping on the model, counted.
 *
 * usage: bench-mapping SCENARIO DESIGN [REGIONS]
 *
 * See mapping.h for REGIONS. Instructions are not counted, but valgrind can.
 */
#include "../model/machine.h"
#include "mapping.h"
#include "read_scenario.h"

#include <stdio.h>
#include <stdlib.h>

static u64 no_instructions(void)
{
	return 0;
}

int main(int argc, char **argv)
{
	static struct scenario s;

	if (argc < 3 || argc > 4) {
		fprintf(stderr, "usage: bench-mapping SCENARIO DESIGN [REGIONS]\n");
		return 2;
	}
	read_scenario(&s, argv[1]);
	if (!mapping_design(argv[2])) {
		fprintf(stderr, "bench-mapping: no design is called \"%s\"\n",
			argv[2]);
		return 2;
	}
	model_init(s.memory_end);
	mapping_count(&s, argc == 4 ? (unsigned int)atoi(argv[3]) : 0,
		      no_instructions);
}
