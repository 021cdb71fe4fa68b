// SPDX-License-Identifier: GPL-2.0-only
/*
 * A scenario from a file, for the hosted programs.
 */
#include "read_scenario.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* No map of memory is that long. */
#define MAX_SIZE	((size_t)1 << 20)

static void die(const char *file, const char *what) __noreturn;
static void die(const char *file, const char *what)
{
	fprintf(stderr, "bench: %s: %s\n", file, what);
	exit(2);
}

void read_scenario(struct scenario *s, const char *name)
{
	static char text[MAX_SIZE];
	char error[SCENARIO_ERROR_SIZE];
	FILE *f = fopen(name, "r");
	size_t size;

	if (!f)
		die(name, strerror(errno));
	size = fread(text, 1, MAX_SIZE, f);
	if (ferror(f))
		die(name, strerror(errno));
	if (size == MAX_SIZE)
		die(name, "too large for a scenario");
	fclose(f);
	if (!scenario_parse(s, text, size, error))
		die(name, error);
}
