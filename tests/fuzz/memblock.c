// SPDX-License-Identifier: GPL-2.0-only
/*
 * Any calls of memblock give what a bitmap searched by brute force gives.
 *
 * The input is cut into steps of the oracle that the unit test of memblock
 * uses with random bytes; here it is coverage that chooses them.
 */
#include "fuzz.h"

#include <stdarg.h>

#include "../../x86_init/machine.h"
#include "../unit/bitmap_oracle.h"

void panic(const char *fmt, ...)
{
	va_list args;

	va_start(args, fmt);
	vfprintf(stderr, fmt, args);
	va_end(args);
	fputc('\n', stderr);
	abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	char why[ORACLE_WHY_SIZE];
	size_t step;

	oracle_init();
	for (step = 0; step < size / ORACLE_STEP_BYTES; step++) {
		if (oracle_step(data + step * ORACLE_STEP_BYTES, why))
			continue;
		fprintf(stderr, "step %zu: %s\n", step, why);
		abort();
	}
	return 0;
}
