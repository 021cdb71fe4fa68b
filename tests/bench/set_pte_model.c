// SPDX-License-Identifier: GPL-2.0-only
/*
 * bench-set-pte: entries written on the model, for valgrind to count.
 *
 * usage: bench-set-pte DESIGN COUNT [REGIONS]
 *
 * REGIONS single pages are reserved, 8 unless given.
 */
#include "../model/machine.h"
#include "set_pte.h"

#include <stdio.h>
#include <stdlib.h>

int main(int argc, char **argv)
{
	const struct design *d = argc > 2 ? design_find(argv[1]) : NULL;

	if (!d || argc > 4) {
		fprintf(stderr, "usage: bench-set-pte DESIGN COUNT [REGIONS]\n");
		return 2;
	}
	model_init(SET_PTE_MEMORY);
	set_pte_prepare(argc == 4 ? (unsigned int)atoi(argv[3]) : 8);
	set_pte_write(d, strtoul(argv[2], NULL, 10));
	return 0;
}
